import { shownSections } from '../../../providers/fieldMode.js'
import type { FieldPath, SectionId } from '../../schema.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { hasFocus } from '../../../form/store/focus.js'
import { recipientFrom, toRecipient } from '../../../form/store/sameAs.js'
import { nameKeys } from '../../following.js'
import { findControl, sectionsOnScreen } from '../../../form/store/screen.js'
import { type CheckoutStore, currentValues, following } from '../../../form/store/store.js'
import { addressMemory } from './memory.js'

type Values = Record<string, string>

const localeOf = ({ props, known }: CheckoutStore) => props.locale ?? known.locale
const pathOf = (key: string) => `shippingAddress.${key}` as FieldPath

/** Fills an unnamed recipient with the contact, so that the name is not asked for twice. */
export function offerContact(store: CheckoutStore, keys: readonly string[]): void {
  const { contact, shippingAddress } = store.form.getValues()
  const to: Values = shippingAddress
  if (keys.every((key) => !to[key])) write(store, contact, keys)
}

/** Whether a target of an event is a name field of a section. */
export const isNameOf = (section: SectionId, target: EventTarget | null): target is HTMLInputElement =>
  nameKeys.some((key) => (target as Partial<HTMLInputElement> | null)?.name === `${section}.${key}`)

/**
 * Copies the contact's name to the recipient when the shopper leaves it for another field, `to`. It follows the contact
 * until the shopper edits the recipient. Not for a gift.
 */
export function offerName(store: CheckoutStore, to: EventTarget | null): void {
  const { adapter, rules } = store.props
  const { contact, shippingAddress } = currentValues(store)
  const { side, recipient } = following(store)
  const keys = nameKeys.filter((key) => side !== 'shipping' || !recipient.includes(key))
  if (shippingAddress.shipTo === 'gift') return
  if (!shownSections(adapter.provider, rules).includes('shippingAddress')) return
  // A saved recipient on another page would differ from the stored one, and the shopper would not notice.
  if (store.saved.shippingAddress && !sectionsOnScreen(store.forms).includes('shippingAddress')) return
  // A focused field is not overwritten.
  if (keys.some((key) => hasFocus(findControl(store.forms, pathOf(key))))) return
  const isFree = keys.every((key) => (shippingAddress as Values)[key] === lastOffered(store, key))
  if (!isFree) return
  write(store, contact, keys)
  if (isNameOf('shippingAddress', to)) selectOnFocus(to)
}

// What the shopper types next replaces the name. A click places its caret after the focus, hence twice.
function selectOnFocus(input: HTMLInputElement): void {
  input.addEventListener('focus', () => input.select(), { once: true })
  setTimeout(() => hasFocus(input) && input.select())
}

// An initial value that equals the contact's name counts as copied.
function lastOffered(store: CheckoutStore, key: string): string {
  const { contact, shippingAddress } = store.memory.initial as Record<SectionId, Values>
  const own = shippingAddress[key] ?? ''
  return (
    addressMemory(store, 'shippingAddress').recipient[key] ??
    (toRecipient(contact, localeOf(store))[key] === own ? own : '')
  )
}

function write(store: CheckoutStore, from: Values, keys: readonly string[]): void {
  const given = recipientFrom(from, keys, { ...store.props, locale: localeOf(store) })
  Object.assign(addressMemory(store, 'shippingAddress').recipient, given)
  for (const [key, value] of Object.entries(given)) {
    const path = pathOf(key)
    if (store.form.getValues(path) === value) continue
    store.form.setValue(path, value)
    afterEdit(store, path)
  }
  store.notify()
}
