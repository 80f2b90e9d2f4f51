import { canonicalCode } from '../../schema/canonicalCode.js'
import { defineFields } from '../../schema/defineFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { lazyModule } from '../../schema/lazyModule.js'
import { soon } from '../../schema/soon.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'
import type { CheckoutValues } from '../values.js'

type TaxId = CheckoutValues['taxId']

const rules = /* @__PURE__ */ lazyModule(() => import('./taxIdRules.js'))

const fields = /* @__PURE__ */ defineFields<TaxId>(sectionKeys.taxId, { region: canonicalCode }, canonicalTaxId)

/** Loads what numbers look like, when there is one. What cannot be loaded judges nothing. */
const ready = ({ value }: TaxId): Promise<unknown> | undefined =>
  value.trim() && !rules.loaded ? soon(rules()) : undefined

/** The number in the form in which it is sent, once the rules are here. A type without a number says nothing. */
function canonicalTaxId(taxId: TaxId): TaxId {
  const value = rules.loaded?.normalizeTaxId(taxId.value, taxId.type) ?? taxId.value
  return { ...taxId, value, type: value && taxId.type }
}

/** The number with the prefix of the country that the shopper is billed in, where the type has one. */
function completed(taxId: TaxId, country: string): TaxId {
  const value = rules.loaded?.normalizeTaxId(taxId.value, taxId.type, country) ?? taxId.value
  return value === taxId.value ? taxId : { ...taxId, value }
}

/** A check digit that is wrong: `tax-id-check-digit` at `value`. It may be right all the same. */
async function warnings({ type, value }: TaxId): Promise<SessionIssue[]> {
  const loaded = value && (await rules().catch(() => undefined))
  return loaded && (await loaded.checkTaxId(value, type)) === false
    ? [{ path: 'value', code: 'tax-id-check-digit' }]
    : []
}

function issuesOf({ type, value }: TaxId): SessionIssue[] {
  if (!value) return []
  if (!type) return [{ path: 'type', code: 'required' }]
  const fits = rules.loaded?.fitsTaxId(value, type) ?? true
  return fits ? [] : [{ path: 'value', code: 'tax-id-format' }]
}

/** What the kit knows of the tax ID. `type`: Stripe's vocabulary, open; `region`: state of a US tax exemption (2 letters). */
export const taxIdRules: SectionRules<TaxId> = {
  fields,
  requires: () => [],
  completed,
  ready,
  issues: issuesOf,
  warnings,
}

/**
 * A tax ID: an empty value passes, an unknown type passes, a value without a type is `required` at `type`, one that does not
 * look like its type is `tax-id-format` at `value`. Output has no type without a number, and has the number in the form of Stripe's examples. The rules are
 * loaded on demand, so use `safeParseAsync`.
 */
export const taxIdSchema = /* @__PURE__ */ toSchema<TaxId>(fields, { ready, issues: issuesOf })
