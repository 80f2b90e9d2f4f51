import { longestOf } from '../sections/custom/customField.js'
import { fieldsOf, splitPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { FieldPath, SectionId } from '../sections/schema.js'
import { customField, customPlace, lacksCustom } from './customFields.js'
import type { FieldRow, FieldTable, Provider } from './provider.js'
import type { CheckoutRules, FieldRule } from './rules.js'

/** `absent`: the provider cannot store it. `text`: it cannot either, but a country needs it, so its value is shown. */
export type FieldMode = FieldRule | 'absent' | 'text'

/** Without a provider nothing says which of these the merchant keeps, so they come only when the rules ask for them. */
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

/** What few shoppers need stands behind a button until it is asked for, unless the rules say otherwise. */
const behindButton: readonly FieldPath[] = ['billingAddress.line2', 'shippingAddress.line2']

/** The provider's row for a field, or undefined where it cannot store it. */
export function fieldRow(fields: FieldTable, path: FieldPath): FieldRow | undefined {
  const entry = fields[path] as FieldRow | undefined
  return entry?.to ? entry : undefined
}

/** Whether nothing can store quantities of line items on the way to a provider. */
export const lacksLineItems = (provider?: Provider): boolean =>
  Boolean(provider) && !(provider?.lineItems && 'to' in provider.lineItems)

/** The sections that the form shows and the relay takes, in the order of the page. */
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
  // Whoever declares custom fields wants them.
  return [...new Set<SectionId>([...sections, 'custom'])].filter(isShown)
}

/** The sections that a request may carry: those that are shown, and those that it would wipe if it left them out. */
export function takenSections(provider?: Provider, rules?: CheckoutRules): readonly SectionId[] {
  const shown = shownSections(provider, rules)
  const whole = provider?.whole ?? []
  return shown.some((id) => whole.includes(id)) ? sectionIds.filter((id) => [...shown, ...whole].includes(id)) : shown
}

/** What the rules say of a field: `only` hides every other one. "Same as …" is a box of the kit, and stays. */
export function fieldRule(path: FieldPath, { fields, only }: CheckoutRules = {}): FieldRule | undefined {
  if (only && !only.includes(path) && path !== 'shippingAddress.shipTo') return 'hidden'
  return fields?.[path]
}

/** What becomes of a field under a provider and the merchant's rules. */
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

/** The longest value of a field, in code points, as far as provider and rules say. */
export function longestValue(path: FieldPath, provider?: Provider, rules?: CheckoutRules): number {
  const field = customField(path, rules)
  const row = provider && fieldRow(provider.fields, path)
  const max = row?.max ?? (field && customPlace(provider)?.maxValue) ?? Infinity
  return field ? Math.min(max, longestOf(field)) : max
}
