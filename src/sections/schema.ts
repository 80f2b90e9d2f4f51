import * as z from 'zod/mini'

import { toSchema } from '../schema/toSchema.js'
import { sectionIds } from './keys.js'
import * as rules from './rules.js'
import type { SectionRules } from './sectionRules.js'
import type { CheckoutValues, SectionId } from './values.js'

export type { CheckoutValues, DefaultValues, FieldPath, SectionId, SessionUpdate } from './values.js'

/** What is known of some sections: all that a server takes, or those that a page shows. */
export type KnownRules = { readonly [S in SectionId]?: SectionRules<CheckoutValues[S]> }

/** Every section. */
export const sections: Required<KnownRules> = rules

type SectionSchemas = { [S in SectionId]: z.ZodMiniOptional<ReturnType<typeof toSchema<CheckoutValues[S]>>> }

function makeCheckoutSchema() {
  const toOptional = (id: SectionId) => z.optional(toSchema(sections[id].fields, sections[id] as SectionRules<object>))
  const schemas = Object.fromEntries(sectionIds.map((id) => [id, toOptional(id)])) as unknown as SectionSchemas
  return z
    .object(schemas)
    .check(z.refine((update) => sectionIds.some((id) => update[id] !== undefined), 'empty-update'))
}

/**
 * The whole update: every section is optional, at least one must be there. The message of an issue is its code. It judges
 * what the sections themselves know: formats, countries and addresses. It does not know a provider or `rules`, so a name that the
 * provider requires may be empty here. Use `z.extend` to add keys: `z.object({ ...schema.shape })` has the keys without the checks.
 */
export const checkoutSchema = /* @__PURE__ */ makeCheckoutSchema()
