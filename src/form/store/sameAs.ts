import type { LocaleData } from '../../locales/en.js'
import { isAnswerable } from '../../providers/judgeBy.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import { type Following, pick } from '../../sections/following.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { addressKeys } from '../../schema/address.js'
import type { RootProps } from './props.js'

/** The field that says whether one address repeats the other. */
export const shipTo: FieldPath = 'shippingAddress.shipTo'

const isAddressKey = (key: string) => (addressKeys as readonly string[]).includes(key)

/** Whether an address may repeat the other one. Not if only this address has a locked or editable field. */
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

/** Returns the contact as a recipient. A missing full name is made from its parts. */
export function toRecipient(contact: Record<string, string>, { familyNameFirst }: LocaleData): Record<string, string> {
  const parts = [contact.firstName, contact.lastName]
  if (familyNameFirst) parts.reverse()
  return { ...contact, fullName: contact.fullName || parts.filter(Boolean).join(' ') }
}

/** Returns the recipient from the contact, limited to fields that the shopper can edit in the shipping address. */
export function recipientFrom(
  contact: Record<string, string>,
  keys: readonly string[],
  { adapter, rules, locale }: Pick<RootProps, 'adapter' | 'rules'> & { locale: LocaleData },
): Record<string, string> {
  const asked = keys.filter((key) => isAnswerable(`shippingAddress.${key}` as FieldPath, adapter.provider, rules))
  return pick(toRecipient(contact, locale), asked)
}

/** Returns the path that a field repeats; undefined if it repeats none. */
export function followedPath(path: FieldPath, { side, recipient }: Following): FieldPath | undefined {
  const [section, key] = splitPath(path)
  if (side === 'billing' && section === 'billingAddress') return `shippingAddress.${key}` as FieldPath
  if (side !== 'shipping' || section !== 'shippingAddress') return undefined
  if (isAddressKey(key)) return `billingAddress.${key}` as FieldPath
  return recipient.includes(key) ? (`contact.${key}` as FieldPath) : undefined
}

/** Returns the field where an issue is displayed: the one that the shopper fills. Undefined for the summary only. */
export function shownAt({ path = '' }: SessionIssue, sides: Following): FieldPath | undefined {
  if (isFieldPath(path)) return followedPath(path, sides) ?? path
  // An issue at a section is displayed at its first field.
  return sectionIds.some((id) => id === path) ? fieldPaths.find((field) => field.startsWith(`${path}.`)) : undefined
}

/** Returns the sections that a section currently repeats. An edit there changes this section too. */
export function followedSections(id: SectionId, { side, recipient }: Following): readonly SectionId[] {
  if (side === 'billing' && id === 'billingAddress') return ['shippingAddress']
  if (side !== 'shipping' || id !== 'shippingAddress') return []
  return recipient.length > 0 ? ['billingAddress', 'contact'] : ['billingAddress']
}
