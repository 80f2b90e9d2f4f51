import type { SectionId } from '../../sections/schema.js'

/** Marks the element around a section: what is in it belongs to the section, which is saved even while it has no control. */
export interface SectionGroup {
  'data-section': SectionId
}
