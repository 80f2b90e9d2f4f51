import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'

/** What is known of the sections when an update is put together. */
export interface SendState {
  /** Mounted and valid, with their canonical values. */
  valid: SessionUpdate
  /** What the provider has, as far as this checkout saved it. */
  saved: SessionUpdate
  /** Sections of which nobody knows what the provider has: they count as changed. */
  unsure: ReadonlySet<SectionId>
  /** Whole sections made of the default values, for those that are not shown. */
  defaults: SessionUpdate
  together: readonly (readonly SectionId[])[]
}

/** Whether two sections hold the same values. */
export function sameSection<S extends SectionId>(a?: CheckoutValues[S], b?: CheckoutValues[S]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

// Custom fields and line items hold only what a request may carry, so without one they say nothing.
const hasFields = (values?: object): boolean => Object.keys(values ?? {}).length > 0

/**
 * The update for what changed: the changed sections, and for each group of the provider with one of them every member
 * that is valid now, was saved before, or has default values. Groups without a change are left out.
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
