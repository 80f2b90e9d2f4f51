import { withDeadline } from '../../../providers/withDeadline.js'
import type { SessionIssue } from '../../../schema/issue.js'
import type { CheckoutValues } from '../../schema.js'
import { taxIdRules } from '../schema.js'
import { taxIdMemory, type Verification } from './behavior.js'
import type { VerifyTaxId } from '../../../form/store/props.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { taxIdCountry } from './country.js'
import { validateField } from '../../../form/issues/validate.js'

type TaxId = CheckoutValues['taxId']
// A registry that has not answered by then counts as unavailable.
const patienceMs = 15_000

const keyOf = (store: CheckoutStore, taxId: TaxId) =>
  JSON.stringify([taxIdRules.fields.parse(taxId), taxIdCountry(store)])

/** Returns the verification of the current number; undefined if it was not verified. */
export function verificationState(store: CheckoutStore): 'pending' | Verification | undefined {
  const { verified, verifying } = taxIdMemory(store)
  const key = keyOf(store, store.form.getValues('taxId'))
  return verified.get(key) ?? (verifying?.key === key ? 'pending' : undefined)
}

/**
 * Returns the issues of the verification; `undefined` as tax ID means that it is not valid yet. Verifies a new number,
 * and returns no issues until the result arrives.
 */
export function reviewTaxId(store: CheckoutStore, taxId: TaxId | undefined): SessionIssue[] {
  const { verifyTaxId } = store.props
  const memory = taxIdMemory(store)
  const key = taxId?.value && keyOf(store, taxId)
  const answer = key && memory.verified.get(key)
  if (memory.verifying && memory.verifying.key !== key) {
    memory.verifying.controller.abort()
    memory.verifying = undefined
  }
  if (typeof answer === 'object') return [{ ...answer, path: answer.path ?? 'taxId.value' }]
  if (key && verifyTaxId && !answer && !memory.verifying)
    void verify(store, verifyTaxId, taxIdRules.fields.parse(taxId), key)
  return []
}

async function verify(store: CheckoutStore, ask: VerifyTaxId, taxId: TaxId, key: string): Promise<void> {
  const memory = taxIdMemory(store)
  const controller = new AbortController()
  const verifying = { key, controller }
  memory.verifying = verifying
  store.notify()
  const country = taxIdCountry(store)
  const answered = await withDeadline(patienceMs, controller.signal, async (signal) =>
    ask(taxId, { country, signal }),
  ).catch((): Verification => 'unavailable')
  const answer = answered ?? 'unavailable'
  // The shopper has changed the number since, or the form was reset.
  if (taxIdMemory(store).verifying !== verifying) return
  memory.verifying = undefined
  memory.verified.set(key, answer)
  store.notify()
  if (typeof answer === 'object' && key === keyOf(store, currentValues(store).taxId)) {
    await validateField(store, 'taxId.value', { left: true })
  }
}
