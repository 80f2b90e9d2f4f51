import { longestOf } from '../sections/custom/customField.js'
import { fieldsOf, splitPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { FieldPath, SectionId } from '../sections/schema.js'
import { customField, customPlace, lacksCustom } from './customFields.js'
import type { FieldRow, FieldTable, Provider } from './provider.js'
import type { CheckoutRules, FieldRule } from './rules.js'

/**
 * `absent`: the provider cannot store the field. `text`: it cannot either, but a country requires the field, so its
 * value is displayed.
 */
export type FieldMode = FieldRule | 'absent' | 'text'

/** Fields that only some backends store. Without a provider they are displayed only if the rules name them. */
export const shownOnRequest: readonly FieldPath[] = [
  'contact.firstName',
  'contact.lastName',
  'contact.billingEmail',
  'shippingAddress.firstName',
  'shippingAddress.lastName',
  'shippingAddress.company',
  'shippingAddress.email',
  'shippingAddress.shipTo',
  'taxId.region',
]

/** Fields that few shoppers need. They are displayed after a click on a button, unless the rules say otherwise. */
const behindButton: readonly FieldPath[] = ['billingAddress.line2', 'shippingAddress.line2']

/** Returns the provider's row for a field; undefined if it cannot store the field. */
export function fieldRow(fields: FieldTable, path: FieldPath): FieldRow | undefined {
  const entry = fields[path] as FieldRow | undefined
  return entry?.to ? entry : undefined
}

/** Whether the provider cannot store quantities of line items. */
export const lacksLineItems = (provider?: Provider): boolean =>
  Boolean(provider) && !(provider?.lineItems && 'to' in provider.lineItems)

/** Returns the sections that the form displays and the relay accepts, in display order. */
export function shownSections(provider?: Provider, rules: CheckoutRules = {}): readonly SectionId[] {
  const { sections = sectionIds, only, customFields } = rules
  const isShown = (id: SectionId) =>
    sectionIds.includes(id) &&
    (!only || only.some((path) => path.startsWith(`${id}.`))) &&
    (id === 'lineItems'
      ? !lacksLineItems(provider)
      : fieldsOf(id, customFields).some(([, path]) =>
          id === 'custom' ? !lacksCustom(provider) : !provider || fieldRow(provider.fields, path),
        ))
  // Declared custom fields are always displayed.
  return [...new Set<SectionId>([...sections, 'custom'])].filter(isShown)
}

/**
 * Returns the sections that a request may contain: the displayed ones, and those that the request would clear if it
 * left them out.
 */
export function takenSections(provider?: Provider, rules?: CheckoutRules): readonly SectionId[] {
  const shown = shownSections(provider, rules)
  const whole = provider?.whole ?? []
  return shown.some((id) => whole.includes(id)) ? sectionIds.filter((id) => [...shown, ...whole].includes(id)) : shown
}

/** Returns the rule of a field. `only` hides every other field, except "Same as …", which is a control of the kit. */
export function fieldRule(path: FieldPath, { fields, only }: CheckoutRules = {}): FieldRule | undefined {
  if (only && !only.includes(path) && path !== 'shippingAddress.shipTo') return 'hidden'
  return fields?.[path]
}

/** Returns how a field is displayed with this provider and these rules. */
export function fieldMode(path: FieldPath, provider?: Provider, rules: CheckoutRules = {}): FieldMode {
  const rule = fieldRule(path, rules)
  const isAsked = rules.only?.includes(path)
  if (splitPath(path)[0] === 'custom') {
    const field = customField(path, rules)
    if (!field || lacksCustom(provider)) return 'absent'
    return field.required ? asRequired(rule) : (rule ?? 'optional')
  }
  if (splitPath(path)[0] === 'lineItems') return lacksLineItems(provider) ? 'absent' : (rule ?? 'optional')
  const usual = behindButton.includes(path) ? 'collapsed' : 'optional'
  if (!provider) return rule ?? (shownOnRequest.includes(path) && !isAsked ? 'hidden' : usual)
  const row = fieldRow(provider.fields, path)
  if (!row) {
    const entry = provider.fields[path]
    if (!entry || !('gap' in entry) || !entry.shown || rule === 'hidden') return 'absent'
    return rule === 'required' ? 'required' : 'text'
  }
  return row.required ? asRequired(rule) : (rule ?? (row.shown === false && !isAsked ? 'hidden' : usual))
}

const asRequired = (rule?: FieldRule): FieldMode => (rule === 'locked' || rule === 'hidden' ? rule : 'required')

/** Returns the maximum length of a field in code points, as far as provider and rules limit it. */
export function longestValue(path: FieldPath, provider?: Provider, rules?: CheckoutRules): number {
  const field = customField(path, rules)
  const row = provider && fieldRow(provider.fields, path)
  const max = row?.max ?? (field && customPlace(provider)?.maxValue) ?? Infinity
  return field ? Math.min(max, longestOf(field)) : max
}
