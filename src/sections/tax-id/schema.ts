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

/** Loads the tax ID rules if there is a number. Rules that are not loaded are skipped. */
const ready = ({ value }: TaxId): Promise<unknown> | undefined =>
  value.trim() && !rules.loaded ? soon(rules()) : undefined

/** Returns the canonical number, once the rules are loaded. A type without a number is removed. */
function canonicalTaxId(taxId: TaxId): TaxId {
  const value = rules.loaded?.normalizeTaxId(taxId.value, taxId.type) ?? taxId.value
  return { ...taxId, value, type: value && taxId.type }
}

/** Adds the prefix of the billing country, if the type has one. */
function completed(taxId: TaxId, country: string): TaxId {
  const value = rules.loaded?.normalizeTaxId(taxId.value, taxId.type, country) ?? taxId.value
  return value === taxId.value ? taxId : { ...taxId, value }
}

/** Returns the warning `tax-id-check-digit` at `value` for a wrong check digit. The number may still be valid. */
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

/**
 * The rules of the tax ID. `type`: Stripe's vocabulary, open. `region`: the state of a US tax exemption (2 letters).
 */
export const taxIdRules: SectionRules<TaxId> = {
  fields,
  requires: () => [],
  completed,
  ready,
  issues: issuesOf,
  warnings,
}

/**
 * The schema of a tax ID. An empty value and an unknown type are valid. A value without a type is `required` at `type`;
 * one that does not fit its type is `tax-id-format` at `value`. Output has no type without a number, and the number in
 * the format of Stripe's examples. The rules are loaded on demand, so use `safeParseAsync`.
 */
export const taxIdSchema = /* @__PURE__ */ toSchema<TaxId>(fields, { ready, issues: issuesOf })
