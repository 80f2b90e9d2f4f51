import { defineFields } from '../schema/defineFields.js'
import { sectionKeys } from './keys.js'
import type { KnownRules, SectionId } from './schema.js'
import type { SectionRules } from './sectionRules.js'

type Values = Record<string, string>

/** What is known of a section, whose values may be those of any; where nothing is, they are texts. */
export const rulesOf = (known: KnownRules, id: SectionId): SectionRules<Values> =>
  known[id] ?? {
    fields: defineFields<Values>(sectionKeys[id]),
    requires: () => [],
    issues: () => [],
  }
