import type { SectionId } from '../../sections/schema.js'

/** Props of the element around a section, which is saved even while it has no control. */
export interface SectionGroup {
  'data-section': SectionId
}
