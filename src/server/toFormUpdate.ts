import type { Provider } from '../providers/provider.js'
import type { CheckoutRules } from '../providers/rules.js'
import { sharedRecipient } from '../providers/sharedRecipient.js'
import { emptyValues } from '../sections/emptyValues.js'
import type { SessionIssue } from '../sections/issue.js'
import { fieldsOf } from '../sections/fieldPath.js'
import { withFollowed } from '../sections/following.js'
import type { CheckoutValues, DefaultValues, SectionId, SessionUpdate } from '../sections/schema.js'
import type { PostedFields } from './readForm.js'
import { readQuantities } from './readQuantities.js'
import { readSavedAddress } from './readSavedAddress.js'

/** An update from a natively posted form. */
export interface FormUpdate {
  update: SessionUpdate
  /** The typed values, to display them again. */
  values: DefaultValues
  /** Whether shipping options were displayed and none was selected. */
  isChoiceOpen: boolean
  /** Fields that the shopper asked for and that were not on the page yet. */
  missing: SessionIssue[]
  /** Whether a form of the kit was posted, even if it had nothing to type. */
  isOfKit: boolean
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
 * had no control; `asked:` takes precedence. `saved:<section>` names a saved address.
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
    // The fields beside it still contain the address that was displayed before.
    const saved = readSavedAddress(fields, id)
    if (saved) typed[id] = { ...(typed[id]?.shipTo !== undefined && { shipTo: typed[id].shipTo }), ...saved }
  }
  // "I am buying for a business" was checked when the page loaded and is not any more, so the tax ID is cleared.
  const isPrivate = fields.get('asked:taxId.business')?.includes('ticked') && !fields.has('taxId.business')
  if (isPrivate && typed.taxId) typed.taxId = { type: '', value: '', region: '' }
  const values = typed as DefaultValues
  const update = followed(fields, values, { taken, provider, rules })
  // If there is no number, nothing else shows that the box was checked.
  const isBusiness = taken.includes('taxId') && fields.has('taxId.business')
  if (isBusiness) values.taxId = { ...values.taxId, business: 'true' }
  return {
    update,
    values,
    isChoiceOpen: fields.has('asked:shippingOptions.selected') && !values.shippingOptions?.selected,
    // It was checked before the code that displays the field had loaded.
    missing: isBusiness && values.taxId?.value === undefined ? [{ path: 'taxId.value', code: 'required' }] : [],
    isOfKit: taken.some((id) => [...fields.keys()].some((name) => name.startsWith(`asked:${id}.`))),
  }
}

/** Returns the value of a field; `''` if it is empty, undefined if it was not on the page. */
function readField(fields: PostedFields, path: string): string | undefined {
  const given = fields.get(path) ?? []
  // Two checkboxes set the destination. "Same as billing" takes precedence over the gift.
  if (path === shipTo && given.includes('billing')) return 'billing'
  return given[0] ?? (fields.has(`asked:${path}`) ? '' : fields.get(`fixed:${path}`)?.[0])
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
