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

/** Who was named already is not asked for again: the recipient that was the contact starts as it where nobody is named. */
export function offerContact(store: CheckoutStore, keys: readonly string[]): void {
  const { contact, shippingAddress } = store.form.getValues()
  const to: Values = shippingAddress
  if (keys.every((key) => !to[key])) write(store, contact, keys)
}

/**
 * The contact was left: its name becomes that of the recipient and follows it, as long as nobody has touched it there. A
 * gift goes to somebody else.
 */
export function offerName(store: CheckoutStore): void {
  const { adapter, rules } = store.props
  const { contact, shippingAddress } = currentValues(store)
  const { side, recipient } = following(store)
  const keys = nameKeys.filter((key) => side !== 'shipping' || !recipient.includes(key))
  if (shippingAddress.shipTo === 'gift') return
  if (!shownSections(adapter.provider, rules).includes('shippingAddress')) return
  // What is saved and on another page would differ from what the provider has, and nobody would see it.
  if (store.saved.shippingAddress && !sectionsOnScreen(store.forms).includes('shippingAddress')) return
  // Nothing is written under the hands of who is there already.
  if (keys.some((key) => hasFocus(findControl(store.forms, pathOf(key))))) return
  const isFree = keys.every((key) => (shippingAddress as Values)[key] === lastOffered(store, key))
  if (isFree) write(store, contact, keys)
}

// What stood there at first was offered too, if it is the name of the contact.
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
