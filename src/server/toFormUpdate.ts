import type { Provider } from '../providers/provider.js'
import type { CheckoutRules } from '../providers/rules.js'
import { sharedRecipient } from '../providers/sharedRecipient.js'
import { emptyValues } from '../sections/emptyValues.js'
import { fieldsOf } from '../sections/fieldPath.js'
import { withFollowed } from '../sections/following.js'
import type { CheckoutValues, DefaultValues, SectionId, SessionUpdate } from '../sections/schema.js'
import type { PostedFields } from './readForm.js'
import { readQuantities } from './readQuantities.js'

/** An update from a natively posted form. */
export interface FormUpdate {
  update: SessionUpdate
  /** The typed values, to display them again. */
  values: DefaultValues
  /** Whether shipping options were displayed and none was selected. */
  isChoiceOpen: boolean
}

interface Accepted {
  taken: readonly SectionId[]
  provider?: Provider | undefined
  rules?: CheckoutRules | undefined
}

const shipTo = 'shippingAddress.shipTo'

/**
 * Reads the kit's fields from a posted form. Names are field paths; other names are ignored. `asked:<path>` names a
 * checkbox or radio group, which browsers omit if nothing is checked. `fixed:<path>` contains the value of a field that
 * had no control.
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
  // "I am buying for a business" was checked when the page loaded and is not any more, so the tax ID is cleared.
  const isPrivate = fields.get('asked:taxId.business')?.includes('ticked') && !fields.has('taxId.business')
  if (isPrivate && typed.taxId) typed.taxId = { type: '', value: '', region: '' }
  const values = typed as DefaultValues
  const isChoiceOpen = fields.has('asked:shippingOptions.selected') && !values.shippingOptions?.selected
  return { update: followed(fields, values, { taken, provider, rules }), values, isChoiceOpen }
}

/** Returns the value of a field; `''` if it is empty, undefined if it was not on the page. */
function readField(fields: PostedFields, path: string): string | undefined {
  const given = fields.get(path) ?? []
  // Two checkboxes set the destination. "Same as billing" takes precedence over the gift.
  if (path === shipTo && given.includes('billing')) return 'billing'
  return given[0] ?? fields.get(`fixed:${path}`)?.[0] ?? (fields.has(`asked:${path}`) ? '' : undefined)
}

/** Returns complete sections, including an address that repeats the other one. */
function followed(fields: PostedFields, values: DefaultValues, { taken, provider, rules }: Accepted): SessionUpdate {
  // The checkbox is in the address that repeats the other one.
  const side = fields.get(`asked:${shipTo}`)?.includes('billing') ? 'billing' : 'shipping'
  const isTicked = values.shippingAddress?.shipTo === 'billing'
  const hasBox = side === 'billing' && values.shippingAddress !== undefined
  const ids = taken.filter((id) => values[id] ?? (id === 'billingAddress' && hasBox))
  const both = ids.includes('billingAddress') && ids.includes('shippingAddress')
  const all: CheckoutValues = { ...emptyValues(values), custom: (values.custom ?? {}) as Record<string, string> }
  const recipient = ids.includes('contact') ? sharedRecipient(all, provider, rules) : []
  const whole = isTicked && both ? withFollowed(all, { side, recipient }) : all
  return Object.fromEntries(ids.map((id) => [id, whole[id]]))
}
