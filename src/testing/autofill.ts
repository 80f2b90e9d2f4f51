import { countryList } from '../countries/countryList.js'
import { countryNames } from '../countries/names/en.js'
import type { DefaultValues } from '../sections/schema.js'
import { isSeen } from './isSeen.js'
import { outsideAct } from './outsideAct.js'
import { statesOf } from './statesOf.js'

/** How a browser or a password manager fills. */
export interface AutofillOptions {
  /**
   * The events of each field. `'all'`: those of Chrome, which are focus, keydown, input, change, keyup and blur. `'change'`: that
   * event alone. `'none'`: no event. Default: `'all'`.
   */
  events?: 'all' | 'change' | 'none'
  /** How country and state are written in text inputs: `US`, `United States` or `us`. Default: `'code'`. */
  country?: 'code' | 'name' | 'lower'
  /** Only the fields of one address, as Chrome fills them from a field there. Default: both. */
  group?: 'billing' | 'shipping'
}

type Control = HTMLInputElement | HTMLSelectElement
type Spellings = Record<'code' | 'name' | 'lower', string>

/** The keys of our fields by their tokens in `autocomplete`. */
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
 * Fills a page as browsers and password managers do: all in one tick, by `autocomplete` and not by name, over what was
 * there, and only fields that are seen and can be edited. An option is chosen by its value or its words, in any case; a
 * list in which none fits stays as it is. Gives the names of the controls that were filled. It works on what a server
 * sent, too, before its code runs.
 */
export function autofill(
  container: ParentNode,
  values: DefaultValues,
  { events = 'all', country = 'code', group }: AutofillOptions = {},
): Promise<string[]> {
  return outsideAct(() => {
    // A browser knows the form before it fills it: what comes in between stays empty.
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

/** The value for a control, as it may be spelled; undefined where there is none for it. */
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
  const tell = (...types: string[]) => {
    for (const type of types) control.dispatchEvent(new Event(type, { bubbles: type !== 'focus' && type !== 'blur' }))
  }
  if (events === 'all') tell('focus', 'keydown')
  // By the browser's own setter, of which React hears nothing.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text)
  if (events === 'all') tell('input', 'change', 'keyup', 'blur')
  if (events === 'change') tell('change')
}
