import { hasSubdivisions } from '../countries/subdivisionsOf.js'
import { type CheckoutValues, type FieldPath, sectionIds } from '../sections/schema.js'

/** One field to fill: `name` is that of the control. */
export interface FieldStep {
  name: FieldPath
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
}

/**
 * The fields that have a value, in the order in which a person fills them, e.g. for Playwright. A form shows those that
 * its provider takes. `check`: the box or radio button of that name and value.
 */
export function fieldSteps(values: CheckoutValues): FieldStep[] {
  return sectionIds.flatMap((id) => {
    const section: Record<string, string> = values[id]
    const keys = Object.keys(section).filter((key) => section[key])
    return [...first.filter((key) => keys.includes(key)), ...keys.filter((key) => !first.includes(key))].map((key) => ({
      name: `${id}.${key}` as FieldPath,
      value: section[key] ?? '',
      kind: key === 'state' && hasSubdivisions(section.country ?? '') ? 'select' : (kinds[key] ?? 'fill'),
    }))
  })
}
