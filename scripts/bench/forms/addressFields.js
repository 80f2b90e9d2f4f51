/** The ten fields of an address form in every peer: name, label, `autocomplete`, and the message when empty. */
export const addressFields = [
  ['email', 'Email', 'email', 'Enter an email address like name@example.com.'],
  ['fullName', 'Full name', 'name', 'Enter your name.'],
  ['company', 'Company', 'organization'],
  ['line1', 'Address line 1', 'address-line1', 'Enter the address.'],
  ['line2', 'Address line 2', 'address-line2'],
  ['city', 'City', 'address-level2', 'Enter a city.'],
  ['state', 'State', 'address-level1'],
  ['postalCode', 'Postal code', 'postal-code'],
  ['country', 'Country or region', 'country', 'Choose a country.'],
  ['phone', 'Phone', 'tel'],
]

/** The `type` of an input. */
export const typeOf = (name) => ({ email: 'email', phone: 'tel' })[name] ?? 'text'
