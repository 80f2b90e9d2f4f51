import * as z from 'zod/mini'

import type { SessionIssue } from '../../schema/issue.js'
import { report } from '../../schema/report.js'
import { text } from '../../schema/text.js'

/** The keys of the tax ID. `type`: Stripe's vocabulary, open; `region`: state of a US tax exemption (2 letters). */
export const taxIdFields = z.object({
  type: text(),
  value: text(),
  region: text().check(z.overwrite((code) => code.toUpperCase())),
})

export type TaxId = z.infer<typeof taxIdFields>

export const taxIdRequires = (): readonly (keyof TaxId)[] => []

export function taxIdIssues(taxId: TaxId): SessionIssue[] {
  return taxId.value && !taxId.type ? [{ path: 'type', code: 'required' }] : []
}

/** A tax ID: an empty value passes, an unknown type passes, a value without a type is `required` at `type`. */
export const taxIdSchema = /* @__PURE__ */ taxIdFields.check(report(taxIdIssues))
