import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'

/** The state from which an update is composed. */
export interface SendState {
  /** Valid sections on the page, with canonical values. */
  valid: SessionUpdate
  /** The values that this checkout has saved. */
  saved: SessionUpdate
  /** Sections whose stored values are unknown. They count as changed. */
  unsure: ReadonlySet<SectionId>
  /** Complete sections of default values, for sections that are not displayed. */
  defaults: SessionUpdate
  together: readonly (readonly SectionId[])[]
}

/** Whether two sections have the same values. */
export function sameSection<S extends SectionId>(a?: CheckoutValues[S], b?: CheckoutValues[S]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

// Custom fields and line items contain only keys that a request may have. Without keys there is nothing to send.
const hasFields = (values?: object): boolean => Object.keys(values ?? {}).length > 0

/**
 * Makes the update: the changed sections, and all members of a provider group with a changed section that are valid,
 * saved or have default values. Unchanged groups are left out.
 */
export function updateToSend(
  wanted: readonly SectionId[],
  { valid, saved, unsure, defaults, together }: SendState,
): SessionUpdate {
  const changed = wanted.filter((id) => hasFields(valid[id]) && (unsure.has(id) || !sameSection(valid[id], saved[id])))
  const members = new Set(changed)
  for (const group of together) {
    if (group.some((id) => changed.includes(id))) for (const id of group) members.add(id)
  }
  const update: Partial<Record<SectionId, unknown>> = {}
  for (const id of sectionIds) {
    const values = members.has(id) ? (valid[id] ?? saved[id] ?? defaults[id]) : undefined
    if (hasFields(values)) update[id] = values
  }
  return update as SessionUpdate
}
