import { hasSubdivisions } from '../countries/subdivisionsOf.js'
import type { CheckoutRules } from '../providers/rules.js'
import type { CustomFields } from '../sections/custom/customField.js'
import { sectionIds } from '../sections/keys.js'
import type { CheckoutValues, FieldPath, SectionId } from '../sections/schema.js'

/**
 * One field to fill. `name`: the name of the control. `taxId.business` is the checkbox that shows the tax ID fields.
 */
export interface FieldStep {
  name: FieldPath | 'taxId.business'
  value: string
  kind: 'fill' | 'select' | 'check'
}

// Fields that change other fields come first in their section.
const first: readonly string[] = ['shipTo', 'country', 'type']

const kinds: Readonly<Partial<Record<string, FieldStep['kind']>>> = {
  country: 'select',
  type: 'select',
  shipTo: 'check',
  selected: 'check',
  region: 'select',
}

/**
 * Returns the fields that have a value, in the order in which a person fills them, for example for Playwright. A form
 * displays only those that its provider stores. `check`: the checkbox or radio button with that name and value.
 * `rules`: those of the form, if it has custom fields.
 */
export function fieldSteps(values: CheckoutValues, rules: Pick<CheckoutRules, 'customFields'> = {}): FieldStep[] {
  const business: FieldStep = { name: 'taxId.business', value: 'true', kind: 'check' }
  return sectionIds.flatMap((id) => [
    ...(id === 'taxId' && values.taxId.value ? [business] : []),
    ...(id === 'custom' ? customSteps(values.custom, rules.customFields) : stepsOf(id, values)),
  ])
}

const customKinds = { text: 'fill', textarea: 'fill', select: 'select', radio: 'check', checkbox: 'check' } as const

const customSteps = (values: CheckoutValues['custom'], fields: CustomFields = {}): FieldStep[] =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([key, value]) => ({ name: `custom.${key}`, value, kind: customKinds[fields[key]?.type ?? 'text'] }))

function stepsOf(id: SectionId, values: CheckoutValues): FieldStep[] {
  const section: Record<string, string> = values[id]
  const keys = Object.keys(section).filter((key) => section[key])
  return [...first.filter((key) => keys.includes(key)), ...keys.filter((key) => !first.includes(key))].map((key) => ({
    name: `${id}.${key}` as FieldPath,
    value: section[key] ?? '',
    kind: isList(section, key) ? 'select' : (kinds[key] ?? 'fill'),
  }))
}

const isList = ({ country = '' }: Record<string, string>, key: string) => key === 'state' && hasSubdivisions(country)
