import type { Locale } from '../../locales/en.js'
import { isAnswerable } from '../../providers/judgeBy.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import { type Following, pick } from '../../sections/following.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { addressKeys } from '../../schema/address.js'
import type { RootProps } from './props.js'

/** Whether one address follows the other. */
export const shipTo: FieldPath = 'shippingAddress.shipTo'

const isAddressKey = (key: string) => (addressKeys as readonly string[]).includes(key)

/** Whether an address may repeat the other one: not where something in it alone is fixed by the rules or asked for. */
export function mayFollow(
  side: Following['side'],
  values: Pick<CheckoutValues, 'billingAddress' | 'shippingAddress'>,
  { adapter: { provider }, rules }: Pick<RootProps, 'adapter' | 'rules'>,
): boolean {
  const [own, other] =
    side === 'billing'
      ? (['billingAddress', 'shippingAddress'] as const)
      : (['shippingAddress', 'billingAddress'] as const)
  return !addressKeys.some((key) => {
    const isLocked = (section: typeof own) => rules?.fields?.[`${section}.${key}`] === 'locked'
    if (isLocked(other)) return false
    const isAsked = (section: typeof own) => isAnswerable(`${section}.${key}`, provider, rules)
    return isLocked(own) || (isAsked(own) && !isAsked(other) && !values[other][key])
  })
}

/** The contact as a recipient: with a full name, where it has the parts of one. */
export function toRecipient(contact: Record<string, string>, { familyNameFirst }: Locale): Record<string, string> {
  const parts = [contact.firstName, contact.lastName]
  if (familyNameFirst) parts.reverse()
  return { ...contact, fullName: contact.fullName || parts.filter(Boolean).join(' ') }
}

/** What the contact says of the recipient, by key: in those of the fields that the shopper can answer there. */
export function recipientFrom(
  contact: Record<string, string>,
  keys: readonly string[],
  { adapter, rules, locale }: Pick<RootProps, 'adapter' | 'rules'> & { locale: Locale },
): Record<string, string> {
  const asked = keys.filter((key) => isAnswerable(`shippingAddress.${key}` as FieldPath, adapter.provider, rules))
  return pick(toRecipient(contact, locale), asked)
}

/** The path that a field repeats, or undefined where it stands for itself. */
export function followedPath(path: FieldPath, { side, recipient }: Following): FieldPath | undefined {
  const [section, key] = splitPath(path)
  if (side === 'billing' && section === 'billingAddress') return `shippingAddress.${key}` as FieldPath
  if (side !== 'shipping' || section !== 'shippingAddress') return undefined
  if (isAddressKey(key)) return `billingAddress.${key}` as FieldPath
  return recipient.includes(key) ? (`contact.${key}` as FieldPath) : undefined
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
  return recipient.length > 0 ? ['billingAddress', 'contact'] : ['billingAddress']
}
