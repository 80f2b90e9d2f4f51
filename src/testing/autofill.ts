import { countryList } from '../countries/countryList.js'
import { countryNames } from '../countries/names/en.js'
import type { DefaultValues } from '../sections/schema.js'
import { isSeen } from './isSeen.js'
import { outsideAct } from './outsideAct.js'
import { statesOf } from './statesOf.js'

/** The options of `autofill`. */
export interface AutofillOptions {
  /**
   * The events of each field. `'all'`: those of Chrome, which are focus, keydown, input, change, keyup and blur.
   * `'change'`: only that event. `'none'`: no event. Default: `'all'`.
   */
  events?: 'all' | 'change' | 'none'
  /** How country and state are written in text inputs: `US`, `United States` or `us`. Default: `'code'`. */
  country?: 'code' | 'name' | 'lower'
  /** Limits the fields to one address, as in Chrome when it fills from a field of that address. Default: both. */
  group?: 'billing' | 'shipping'
}

type Control = HTMLInputElement | HTMLSelectElement
type Spellings = Record<'code' | 'name' | 'lower', string>

/** The field keys by their `autocomplete` tokens. */
const keys: Readonly<Partial<Record<string, string>>> = {
  email: 'email',
  name: 'fullName',
  'given-name': 'firstName',
  'family-name': 'lastName',
  organization: 'company',
  tel: 'phone',
  'address-line1': 'line1',
  'address-line2': 'line2',
  'address-level2': 'city',
  'address-level1': 'state',
  'postal-code': 'postalCode',
  country: 'country',
}

/**
 * Fills a page as browsers and password managers do: all in one tick, by `autocomplete` instead of name, and over
 * existing values. It fills only visible, editable fields. An option is selected by its value or its text, in any case.
 * A list without a match stays unchanged. Returns the names of the filled controls. Also works on a server-rendered
 * page before hydration.
 */
export function autofill(
  container: ParentNode,
  values: DefaultValues,
  { events = 'all', country = 'code', group }: AutofillOptions = {},
): Promise<string[]> {
  return outsideAct(() => {
    // A browser lists the controls before it fills them. Controls that are added meanwhile stay empty.
    const controls = [...container.querySelectorAll<Control>('input[autocomplete], select[autocomplete]')]
    const open = controls.filter((control) => control.matches(':enabled:not([readonly])') && isSeen(control))
    return open.flatMap((control) => {
      const spellings = spellingsFor(control, values, group)
      const text = spellings && textFor(control, spellings, country)
      if (text === undefined) return []
      fill(control, text, events)
      return [control.name]
    })
  })
}

/** Returns the value for a control in each spelling; undefined if there is none. */
function spellingsFor(
  control: Control,
  values: DefaultValues,
  wanted: AutofillOptions['group'],
): Spellings | undefined {
  const tokens = (control.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/)
  const group = tokens.includes('shipping') ? 'shipping' : 'billing'
  if (wanted && wanted !== group) return undefined
  const { contact, billingAddress, shippingAddress } = values
  const person: Partial<Record<string, string>> =
    group === 'billing' ? { ...contact, ...billingAddress } : { ...shippingAddress }
  const key = keys[tokens.at(-1) ?? ''] ?? ''
  const code = person[key]
  if (!code) return undefined
  if (key !== 'country' && key !== 'state') return { code, name: code, lower: code }
  return { code, name: nameOf(key, code, person.country), lower: code.toLowerCase() }
}

function nameOf(key: 'country' | 'state', code: string, country = ''): string {
  const places = key === 'country' ? countryList(countryNames) : statesOf(country)
  const place = places.find((each) => each.code === code)
  return place && 'latin' in place ? place.latin : (place?.name ?? code)
}

function textFor(control: Control, spellings: Spellings, way: keyof Spellings): string | undefined {
  if (!('options' in control)) return spellings[way]
  const wanted = Object.values(spellings).map((word) => word.toLowerCase())
  const fits = (word: string) => wanted.includes(word.toLowerCase())
  return [...control.options].find(({ value, text }) => fits(value) || fits(text))?.value
}

function fill(control: Control, text: string, events: NonNullable<AutofillOptions['events']>): void {
  const { Event } = control.ownerDocument.defaultView ?? globalThis
  const dispatch = (...types: string[]) => {
    for (const type of types) control.dispatchEvent(new Event(type, { bubbles: type !== 'focus' && type !== 'blur' }))
  }
  if (events === 'all') dispatch('focus', 'keydown')
  // Uses the native setter, which React does not observe.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text)
  if (events === 'all') dispatch('input', 'change', 'keyup', 'blur')
  if (events === 'change') dispatch('change')
}
