import { shownSections } from '../../providers/fieldMode.js'
import type { CheckoutRules } from '../../providers/rules.js'
import { sharedRecipient } from '../../providers/sharedRecipient.js'
import { emptyValues } from '../../sections/emptyValues.js'
import { sectionIds } from '../../sections/keys.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues, DefaultValues } from '../../sections/schema.js'
import { behaviorsOf, type KnownSections } from './store.js'
import type { RootProps } from './props.js'
import { mayFollow, recipientFrom } from './sameAs.js'
import { nameKeys, recipientKeys, withFollowed } from '../../sections/following.js'

/**
 * Returns the initial values of a form. "Same as …" is checked unless the defaults contain a different address that it
 * would hide. A country may be given by name or in lower case.
 */
export function initialValues(known: KnownSections, props: RootProps, defaults?: DefaultValues | null): CheckoutValues {
  const values = bareValues(known, props, defaults)
  for (const behavior of behaviorsOf(known)) behavior.initial?.(values, known, props)
  return values
}

/** Returns the initial values before sections complete them. */
export function bareValues(known: KnownSections, props: RootProps, defaults?: DefaultValues | null): CheckoutValues {
  const { adapter, rules, sameAs = 'shipping', locale = known.locale } = props
  const values = givenValues(known, defaults, rules, locale)
  const shown = shownSections(adapter.provider, rules)
  const both = shown.includes('billingAddress') && shown.includes('shippingAddress') && sameAs !== 'none'
  const recipient = sharedRecipient(values, adapter.provider, rules)
  if (both && mayFollow(sameAs, values, props) && defaults?.shippingAddress?.shipTo === undefined) {
    const id = sameAs === 'billing' ? 'billingAddress' : 'shippingAddress'
    const followed = withFollowed(values, { side: sameAs, recipient })
    values.shippingAddress.shipTo = differ(values[id], followed[id]) ? '' : 'billing'
  }
  // A known name is not asked for again.
  const { contact, shippingAddress } = values
  const to: Record<string, string> = shippingAddress
  const isSame = shippingAddress.shipTo === 'billing' && sameAs === 'shipping'
  const asked = nameKeys.filter((key) => !isSame || !recipient.includes(key))
  const isNamed = shippingAddress.shipTo === 'gift' || asked.some((key) => to[key])
  if (!isNamed && shown.includes('contact') && shown.includes('shippingAddress'))
    Object.assign(shippingAddress, recipientFrom(contact, asked, { ...props, locale }))
  return values
}

/** Returns the given values, with each country as its code. */
export function givenValues(
  known: KnownSections,
  defaults: DefaultValues | null | undefined,
  rules: CheckoutRules = {},
  locale = known.locale,
): CheckoutValues {
  const values = emptyValues(defaults, rules.customFields ?? {})
  for (const id of sectionIds) Object.assign(values[id], rulesOf(known.rules, id).given?.(values[id], locale.countries))
  return values
}

// A country alone is not an address. A missing recipient is the contact.
function differ(own: Record<string, string>, followed: Record<string, string>): boolean {
  const given = Object.keys(own).filter((key) => own[key] && (key !== 'country' || followed[key]))
  const isRecipient = (key: string) => recipientKeys.includes(key)
  const compared = given.every(isRecipient) ? given : Object.keys(own).filter((key) => own[key] || !isRecipient(key))
  return compared.some((key) => own[key] !== followed[key])
}
