import { type AddressPart, formatOf } from '../countries/formatOf.js'
import { postalCodeOf } from '../countries/postalCodeOf.js'
import type { CheckoutRules } from '../providers/rules.js'
import type { CustomField } from '../sections/custom/customField.js'
import { emptyValues } from '../sections/emptyValues.js'
import type { Address } from '../schema/address.js'
import type { CheckoutValues } from '../sections/schema.js'
import { taxIdTypes } from '../sections/tax-id/taxIdTypes.js'
import { statesOf } from './statesOf.js'

type Person = [firstName: string, lastName: string, phone: string]
type Place = [line1: string, city: string, state: string, postalCode: string]
type TaxId = [type: string, value: string]
type Example = readonly [Person, Place, TaxId]

// Public places and published example numbers, not private homes.
const people: Readonly<Record<string, Example>> = {
  US: [
    ['Ada', 'Byron', '+12025550123'],
    ['1600 Pennsylvania Avenue NW', 'Washington', 'DC', '20500'],
    ['us_ein', '91-1144442'],
  ],
  GB: [
    ['Mary', 'Shelley', '+442079460123'],
    ['96 Euston Road', 'London', '', 'NW1 2DB'],
    ['gb_vat', 'GB980780684'],
  ],
  DE: [
    ['Jörg', 'Großmann', '+4930182722720'],
    ['Willy-Brandt-Straße 1', 'Berlin', '', '10557'],
    ['eu_vat', 'DE136695976'],
  ],
  FR: [
    ['Zoé', 'L’Hôte', '+33142345610'],
    ['6 Parvis Notre-Dame', 'Paris', '', '75004'],
    ['eu_vat', 'FR83404833048'],
  ],
  JP: [
    ['花子', '山田', '+81312345678'],
    ['丸の内1-9-1', '千代田区', '13', '100-0005'],
    ['jp_trn', 'T5835678256246'],
  ],
  BR: [
    ['João', 'Conceição', '+5511912345678'],
    ['Avenida Paulista 1578', 'São Paulo', 'SP', '01310-200'],
    ['br_cpf', '390.533.447-05'],
  ],
  IN: [
    ['Asha', 'Rao', '+911123277705'],
    ['Netaji Subhash Marg', 'New Delhi', 'DL', '110006'],
    ['in_gst', '27AAPFU0939F1ZV'],
  ],
  CA: [
    ['Émile', 'Tremblay', '+16135550123'],
    ['111 Wellington Street', 'Ottawa', 'ON', 'K1A 0A4'],
    ['ca_bn', '123026635RC0001'],
  ],
  AU: [
    ['Matilda', 'Banks', '+61262833533'],
    ['109 Kirribilli Avenue', 'Kirribilli', 'NSW', '2061'],
    ['au_abn', '16207643640'],
  ],
  NL: [
    ['Saskia', 'van den Berg', '+31201234567'],
    ['Museumstraat 1', 'Amsterdam', '', '1071 XX'],
    ['eu_vat', 'NL004495445B01'],
  ],
  ES: [
    ['Lucía', 'Núñez Peña', '+34917017267'],
    ['Plaza del Rey 1', 'Madrid', 'M', '28004'],
    ['eu_vat', 'ESA13585625'],
  ],
  IT: [
    ['Niccolò', 'D’Angelo', '+390668300230'],
    ['Piazza di Spagna 26', 'Roma', 'RM', '00187'],
    ['eu_vat', 'IT00743110157'],
  ],
}

/**
 * Returns valid values of a whole checkout for any country: full and split names, both addresses, and a tax ID if
 * Stripe knows a type for the country. There is no shipping option, because options come from a quote. US, GB, DE, FR,
 * JP, BR, IN, CA, AU, NL, ES and IT have real places and a phone number. Other countries have made-up streets with a
 * postal code and a state of the country. Throws a `RangeError` for an unknown country.
 */
export function exampleValues(country = 'US', rules: Pick<CheckoutRules, 'customFields'> = {}): CheckoutValues {
  const [[firstName, lastName, phone], [line1, city, state, postalCode], [type, value]] =
    (Object.hasOwn(people, country) ? people[country] : undefined) ?? madeUp(country)
  const address: Address = { line1, line2: '', city, state, postalCode, country }
  const fullName = country === 'JP' ? `${lastName} ${firstName}` : `${firstName} ${lastName}`
  const name = { fullName, firstName, lastName }
  const email = `buyer.${country.toLowerCase()}@example.com`
  return emptyValues({
    contact: { ...name, email, phone, company: 'Analytical Engines' },
    billingAddress: address,
    shippingAddress: { ...address, ...name, email, phone },
    taxId: { type, value },
    custom: Object.fromEntries(Object.entries(rules.customFields ?? {}).map(([key, field]) => [key, exampleOf(field)])),
  })
}

// A custom schema may require more. Then the test must set the value.
function exampleOf({ type = 'text', options, maxLength = 500 }: CustomField): string {
  if (type === 'checkbox') return 'true'
  return options?.[0]?.value ?? (type === 'textarea' ? 'Ring twice\nand wait' : 'Example').slice(0, maxLength).trim()
}

function madeUp(country: string): Example {
  const format = formatOf(country)
  if (!format)
    throw new RangeError('exampleValues: unknown country. Give an ISO 3166-1 code in upper case, such as US.')
  const has = (part: AddressPart) => format.parts.includes(part)
  const postalCode = has('postalCode') ? (postalCodeOf(country)?.example ?? '12345') : ''
  const list = statesOf(country)
  // A state that contains the postal code.
  const state =
    list.find(({ postalCodes }) => postalCodes?.test(postalCode)) ?? list.find((each) => !each.postalCodes) ?? list[0]
  const place = has('state') ? state?.code || 'Centre' : ''
  const [kind] = taxIdTypes(country).own
  return [
    ['Alex', 'Rivera', ''],
    ['1 Harbour Street', has('city') ? 'Newtown' : '', place, postalCode],
    [kind?.type ?? '', kind?.example ?? ''],
  ]
}
