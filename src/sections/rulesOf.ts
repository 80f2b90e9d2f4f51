import { defineFields } from '../schema/defineFields.js'
import { sectionKeys } from './keys.js'
import type { KnownRules, SectionId } from './schema.js'
import type { SectionRules } from './sectionRules.js'

type Values = Record<string, string>

/** Returns the rules of a section, typed for any section. An unknown section has plain text values. */
export const rulesOf = (known: KnownRules, id: SectionId): SectionRules<Values> =>
  known[id] ?? {
    fields: defineFields<Values>(sectionKeys[id]),
    requires: () => [],
    issues: () => [],
  }
