import { countryNames } from '../countries/names/en.js'
import type { Duration } from '../sections/shipping-options/option.js'

const messages = {
  'legend.contact': 'Contact',
  'legend.billingAddress': 'Billing address',
  'legend.shippingAddress': 'Shipping address',
  'legend.taxId': 'Tax ID',
  'legend.shippingOptions': 'Shipping options',

  'label.email': 'Email',
  'label.fullName': 'Full name',
  'label.firstName': 'First name',
  'label.lastName': 'Last name',
  'label.company': 'Company',
  'label.phone': 'Phone',
  'label.billingEmail': 'Email for invoices',
  'label.country': 'Country or region',
  'label.line1': 'Address line 1',
  'label.line2': 'Address line 2',
  'label.city': 'City',
  'label.state': 'State',
  'label.state.province': 'Province',
  'label.state.region': 'Region',
  'label.state.department': 'Department',
  'label.state.county': 'County',
  'label.state.parish': 'Parish',
  'label.state.oblast': 'Oblast',
  'label.state.governorate': 'Governorate',
  'label.state.district': 'District',
  'label.state.island': 'Island',
  'label.state.emirate': 'Emirate',
  'label.state.prefecture': 'Prefecture',
  'label.state.do_si': 'Province or city',
  'label.state.area': 'Area',
  'label.postalCode': 'Postal code',
  'label.postalCode.zip': 'ZIP code',
  'label.postalCode.postcode': 'Postcode',
  'label.postalCode.pin': 'PIN code',
  'label.postalCode.eircode': 'Eircode',
  'label.type': 'Tax ID type',
  'label.value': 'Tax ID',
  'label.region': 'US tax exemption state',
  'label.selected': 'Shipping option',
  'label.business': 'I am buying for a business',
  'label.any': 'Something',
  'label.gift': 'This is a gift',
  'label.sameAsBilling': 'Same as billing address',
  'label.sameAsShipping': 'Same as shipping address',

  optional: 'optional',
  'field.add': 'Add {label}',
  'select.country': 'Select a country or region',
  'select.any': 'Select…',
  'suggestion.use': 'Use {suggestion}',
  'lookup.label': 'Suggested addresses',
  'lookup.none': 'No address found. Type yours.',
  'lookup.one': '1 address found. Choose it with the arrow keys, or type on.',
  'lookup.some': '{n} addresses found. Choose with the arrow keys, or type on.',
  'lookup.filled': 'Filled in: {values}',
  'submit.save': 'Save',
  'submit.saving': 'Saving…',

  'issue.required': '{label} is missing. Fill it in.',
  'issue.required.email': 'Enter your email address.',
  'issue.required.fullName': 'Enter the full name.',
  'issue.required.firstName': 'Enter the first name.',
  'issue.required.lastName': 'Enter the last name.',
  'issue.required.line1': 'Enter the street and house number.',
  'issue.required.city': 'Enter the city.',
  'issue.required.phone': 'Enter a phone number.',
  'issue.required.company': 'Enter the company.',
  'issue.required.country': 'Select a country or region.',
  'issue.required.value': 'Enter your tax ID.',
  'issue.required.type': 'Say which kind of tax ID this is.',
  'issue.required.selected': 'Choose how it should be shipped.',
  'issue.too-long': '{label} is too long. Use at most {max} characters.',
  'issue.invalid': '{label} was not accepted. Check it and try again.',
  'issue.invalid-email': 'Enter an email address like name@example.com.',
  'issue.invalid-phone': 'Check the phone number. One from another country starts with +, like {example}.',
  'issue.invalid-country': 'Select a country or region from the list.',
  'issue.postal-code': '{label} does not fit the country or region. Enter it like {example}.',
  'issue.unknown-state': '{label} was not recognized for this country or region. Enter its name or its code.',
  'issue.tax-id-format': '{label} does not look like a number of this kind. Check it and the kind.',
  'issue.country-not-allowed': 'We do not sell to this country or region. Select another one.',
  'issue.po-box-not-allowed': 'We cannot deliver to a P.O. box. Enter the address of a house.',
  'issue.option-unavailable': 'This option is not available for your address. Choose another one.',
  'issue.rejected-by-provider': 'Your details were not accepted. Check them and try again.',

  'issue.po-box': 'This looks like a P.O. box. Enter the address of a house, if you have one.',
  'issue.email-typo': 'Did you mean {suggestion}?',
  'issue.house-number': 'The house number seems to be missing.',
  'issue.postal-code-state': '{label} seems to belong to another state or region. Check both.',

  'issue.not-cleared': 'The value saved before could not be removed.',
  'issue.price-changed': 'The price of this option has changed.',
  'issue.tax-id-check-digit': 'A digit of this number may be wrong. Check it.',
  'issue.invalid-tax-id': 'This tax ID was not recognized, so it is not used.',
  'issue.invalid-postal-code': 'This postal code was not recognized.',
  'issue.provider-warning': 'Saved, but something here may need your attention.',

  'errors.title': 'There is a problem',
  'options.waiting': 'Enter your shipping address to see the shipping options.',
  'options.loading': 'Looking for shipping options…',
  'options.failed': 'The shipping options could not be loaded.',
  'options.none': 'Nothing can be shipped to this address. Try another one.',
  'options.free': 'Free',
  'estimate.hour': '{n} hours',
  'estimate.day': '{n} days',
  'estimate.business_day': '{n} business days',
  'estimate.week': '{n} weeks',
  'estimate.month': '{n} months',
  'estimate.one.hour': '1 hour',
  'estimate.one.day': '1 day',
  'estimate.one.business_day': '1 business day',
  'estimate.one.week': '1 week',
  'estimate.one.month': '1 month',
  'estimate.range': '{minimum} to {maximum}',
  'estimate.from': '{minimum} or more',
  'estimate.up-to': 'Up to {maximum}',

  'hint.example': 'For example {example}',
  'tax-id.european': 'European Union',
  'tax-id.person': '{label} (person)',
  'tax-id.company': '{label} (company)',
  'tax-id.inferred': 'The type was set to {label}, because the number looks like one.',
  'tax-id.undo': 'Undo',
  'tax-id.pending': 'Checking the number…',
  'tax-id.verified': 'The number was confirmed.',
  'tax-id.unverified': 'The number could not be confirmed. You can go on.',
  'tax-id.unavailable': 'The number cannot be checked right now. You can go on.',

  'status.saving': 'Saving…',
  'status.saved': 'Saved.',
  'status.offline': 'You are offline. Your details are kept here and saved when you are back online.',
  'status.timeout': 'Saving took too long. Your details are kept here: save again.',
  'status.unavailable': 'Saving did not work. Your details are kept here: try again in a moment.',
  'status.rate-limited': 'Too many requests at once. Your details are kept here: try again in a moment.',
  'status.conflict': 'Your details were being changed somewhere else. Try again.',
  'status.unauthorized': 'This checkout could not be opened. Reload the page.',
  'status.ended': 'This checkout has ended. Nothing more can be changed here.',
  'status.misconfigured': 'Saving does not work at the moment. Please contact the shop.',
}

/** `estimate.few.day` and the like: the forms of a unit beside `estimate.day`, as many as the language has. */
type PluralForm = `estimate.${'zero' | 'one' | 'two' | 'few' | 'many'}.${Duration['unit']}`

/**
 * Every text of the form. `{max}` and the like are filled in; an issue is looked up as `issue.<code>.<key>`, then
 * `issue.<code>`. A form of a plural (`Intl.PluralRules`) that is absent is the one without its name, `estimate.<unit>`.
 */
export type Messages = Record<Exclude<keyof typeof messages, PluralForm>, string> & Partial<Record<PluralForm, string>>

/**
 * A language as plain data. `code`: BCP 47; `countries`: codes and names in the language's own order, packed as
 * `DEDeutschland|FRFrankreich`; `familyNameFirst`: the last name is asked for before the first.
 */
export interface Locale {
  code: string
  messages: Messages
  countries: string
  familyNameFirst?: boolean
}

/** English, the language that is built in. */
export const locale: Locale = { code: 'en', messages, countries: countryNames }
