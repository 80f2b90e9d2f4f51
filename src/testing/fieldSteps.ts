import { hasSubdivisions } from '../countries/subdivisionsOf.js'
import type { CheckoutRules } from '../providers/rules.js'
import type { CustomFields } from '../sections/custom/customField.js'
import { sectionIds } from '../sections/keys.js'
import type { CheckoutValues, FieldPath, SectionId } from '../sections/schema.js'

/** One field to fill: `name` is that of the control. `taxId.business` is the box that shows the fields of a tax ID. */
export interface FieldStep {
  name: FieldPath | 'taxId.business'
  value: string
  kind: 'fill' | 'select' | 'check'
}

// What changes the fields around it comes first in its section.
const first: readonly string[] = ['shipTo', 'country', 'type']

const kinds: Readonly<Partial<Record<string, FieldStep['kind']>>> = {
  country: 'select',
  type: 'select',
  shipTo: 'check',
  selected: 'check',
  region: 'select',
}

/**
 * The fields that have a value, in the order in which a person fills them, e.g. for Playwright. A form shows those that
 * its provider takes. `check`: the box or radio button of that name and value. `rules`: those of the form, where it has custom fields.
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
