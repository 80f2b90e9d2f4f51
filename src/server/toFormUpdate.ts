import { shownSections } from '../providers/fieldMode.js'
import type { Provider } from '../providers/provider.js'
import type { CheckoutRules } from '../providers/rules.js'
import { emptyValues } from '../sections/emptyValues.js'
import { fieldsOf } from '../sections/fieldPath.js'
import { withFollowed } from '../sections/following.js'
import type { CheckoutValues, DefaultValues, SectionId, SessionUpdate } from '../sections/schema.js'
import type { PostedFields } from './readForm.js'
import { readQuantities } from './readQuantities.js'

/** A posted form as an update. */
export interface FormUpdate {
  update: SessionUpdate
  /** What was typed, to show it again. */
  values: DefaultValues
  /** Shipping options were on the page, and none was chosen. */
  isChoiceOpen: boolean
}

interface Accepted {
  taken: readonly SectionId[]
  provider?: Provider | undefined
  rules?: CheckoutRules | undefined
}

const shipTo = 'shippingAddress.shipTo'

/**
 * Reads the fields of the kit out of a posted form, and nothing else: the names are field paths. `asked:<path>` names a box or radio
 * buttons, which a browser leaves out where none is ticked, and `fixed:<path>` has the value of a field that was no control.
 */
export function toFormUpdate(fields: PostedFields, { taken, provider, rules = {} }: Accepted): FormUpdate {
  const typed: Partial<Record<SectionId, Record<string, string>>> = {}
  for (const id of taken) {
    const quantities = id === 'lineItems' && readQuantities(fields)
    if (quantities) typed[id] = quantities
    for (const [key, path] of fieldsOf(id, rules.customFields)) {
      const value = readField(fields, path)
      if (value !== undefined) typed[id] = { ...typed[id], [key]: value }
    }
  }
  // "I am buying for a business" was ticked on the page, and no longer is: the number goes.
  const isPrivate = fields.get('asked:taxId.business')?.includes('ticked') && !fields.has('taxId.business')
  if (isPrivate && typed.taxId) typed.taxId = { type: '', value: '', region: '' }
  const values = typed as DefaultValues
  const isChoiceOpen = fields.has('asked:shippingOptions.selected') && !values.shippingOptions?.selected
  return { update: followed(fields, values, { taken, provider, rules }), values, isChoiceOpen }
}

/** The value of a field, `''` where it has none, and undefined where it was not on the page. */
function readField(fields: PostedFields, path: string): string | undefined {
  const given = fields.get(path) ?? []
  // Two boxes say where goods go. Those that go to the buyer are no gift.
  if (path === shipTo && given.includes('billing')) return 'billing'
  return given[0] ?? fields.get(`fixed:${path}`)?.[0] ?? (fields.has(`asked:${path}`) ? '' : undefined)
}

/** The sections that are whole, with those that repeat another one. */
function followed(fields: PostedFields, values: DefaultValues, { taken, provider, rules }: Accepted): SessionUpdate {
  // The box stands in the address that repeats the other one.
  const side = fields.get(`asked:${shipTo}`)?.includes('billing') ? 'billing' : 'shipping'
  const isTicked = values.shippingAddress?.shipTo === 'billing'
  const hasBox = side === 'billing' && values.shippingAddress !== undefined
  const ids = taken.filter((id) => values[id] ?? (id === 'billingAddress' && hasBox))
  const both = ids.includes('billingAddress') && ids.includes('shippingAddress')
  const recipient = shownSections(provider, rules).includes('contact') && ids.includes('contact')
  const all: CheckoutValues = { ...emptyValues(values), custom: (values.custom ?? {}) as Record<string, string> }
  const whole = isTicked && both ? withFollowed(all, { side, recipient }) : all
  return Object.fromEntries(ids.map((id) => [id, whole[id]]))
}
