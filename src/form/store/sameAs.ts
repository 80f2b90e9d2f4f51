import { isAnswerable } from '../../providers/judgeBy.js'
import type { CheckoutRules } from '../../providers/rules.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import { type Following, pick, recipientKeys } from '../../sections/following.js'
import type { FieldPath, SectionId } from '../../sections/schema.js'
import { addressKeys } from '../../schema/address.js'
import type { RootProps } from './props.js'

/** Whether one address follows the other. */
export const shipTo: FieldPath = 'shippingAddress.shipTo'

const isAddressKey = (key: string) => (addressKeys as readonly string[]).includes(key)

/** Whether an address may repeat the other one: not where the rules fix something in it alone. */
export function mayFollow(side: Following['side'], fields: CheckoutRules['fields'] = {}): boolean {
  const [own, other] =
    side === 'billing' ? ['billingAddress', 'shippingAddress'] : ['shippingAddress', 'billingAddress']
  const isLocked = (section: string | undefined, key: string) => fields[`${section}.${key}` as FieldPath] === 'locked'
  return !addressKeys.some((key) => isLocked(own, key) && !isLocked(other, key))
}

/** What the contact says of the recipient, by key: in those of the fields that the shopper can answer there. */
export function recipientFrom(
  contact: Record<string, string>,
  keys: readonly string[],
  { adapter, rules }: { adapter: RootProps['adapter']; rules?: CheckoutRules | undefined },
): Record<string, string> {
  const asked = keys.filter((key) => isAnswerable(`shippingAddress.${key}` as FieldPath, adapter.provider, rules))
  return pick(contact, asked)
}

/** The path that a field repeats, or undefined where it stands for itself. */
export function followedPath(path: FieldPath, { side, recipient }: Following): FieldPath | undefined {
  const [section, key] = splitPath(path)
  if (side === 'billing' && section === 'billingAddress') return `shippingAddress.${key}` as FieldPath
  if (side !== 'shipping' || section !== 'shippingAddress') return undefined
  if (isAddressKey(key)) return `billingAddress.${key}` as FieldPath
  return recipient && recipientKeys.includes(key) ? (`contact.${key}` as FieldPath) : undefined
}

/** The field where an issue is shown: the one that the shopper fills. Undefined for the summary alone. */
export function shownAt({ path = '' }: SessionIssue, sides: Following): FieldPath | undefined {
  if (isFieldPath(path)) return followedPath(path, sides) ?? path
  // A group stands for its first field.
  return sectionIds.some((id) => id === path) ? fieldPaths.find((field) => field.startsWith(`${path}.`)) : undefined
}

/** The sections that a section repeats at the moment: an edit there is one here. */
export function followedSections(id: SectionId, { side, recipient }: Following): readonly SectionId[] {
  if (side === 'billing' && id === 'billingAddress') return ['shippingAddress']
  if (side !== 'shipping' || id !== 'shippingAddress') return []
  return recipient ? ['billingAddress', 'contact'] : ['billingAddress']
}
