import { withDeadline } from '../providers/withDeadline.js'
import type { SessionIssue } from '../schema/issue.js'
import type { CheckoutValues } from '../sections/schema.js'
import { taxIdRules } from '../sections/tax-id/schema.js'
import type { VerifyTaxId } from './props.js'
import { type CheckoutStore, currentValues } from './store.js'
import { taxIdCountry } from './taxIdCountry.js'
import { validateField } from './validate.js'

type TaxId = CheckoutValues['taxId']
type Answer = Awaited<ReturnType<VerifyTaxId>>

/** What a verifier has said, and the number that it is looking at. */
interface Verification {
  answers: Map<string, Answer>
  running?: { key: string; controller: AbortController } | undefined
}

// A registry that has not answered by then is taken for one that is down.
const patienceMs = 15_000

const verifications = new WeakMap<CheckoutStore, Verification>()

function verificationOf(store: CheckoutStore): Verification {
  const known = verifications.get(store) ?? { answers: new Map<string, Answer>() }
  verifications.set(store, known)
  return known
}

const keyOf = (store: CheckoutStore, taxId: TaxId) =>
  JSON.stringify([taxIdRules.fields.parse(taxId), taxIdCountry(store)])

/** What the verifier says of the number on the page. Undefined when it was not asked about this one. */
export function verificationState(store: CheckoutStore): 'pending' | Answer | undefined {
  const { answers, running } = verificationOf(store)
  const key = keyOf(store, store.form.getValues('taxId'))
  return answers.get(key) ?? (running?.key === key ? 'pending' : undefined)
}

/**
 * What the verifier has against the tax ID on the page; undefined: it is not one yet. The first time it is asked, and until
 * it answers it has nothing against it.
 */
export function reviewTaxId(store: CheckoutStore, taxId: TaxId | undefined): SessionIssue[] {
  const { verifyTaxId } = store.props
  const verification = verificationOf(store)
  const key = taxId?.value && keyOf(store, taxId)
  const answer = key && verification.answers.get(key)
  if (verification.running && verification.running.key !== key) {
    verification.running.controller.abort()
    verification.running = undefined
  }
  if (typeof answer === 'object') return [{ ...answer, path: answer.path ?? 'taxId.value' }]
  if (key && verifyTaxId && !answer && !verification.running)
    void verify(store, verifyTaxId, taxIdRules.fields.parse(taxId), key)
  return []
}

async function verify(store: CheckoutStore, ask: VerifyTaxId, taxId: TaxId, key: string): Promise<void> {
  const verification = verificationOf(store)
  const controller = new AbortController()
  const running = { key, controller }
  verification.running = running
  store.notify()
  const country = taxIdCountry(store)
  const answered = await withDeadline(patienceMs, controller.signal, async (signal) =>
    ask(taxId, { country, signal }),
  ).catch((): Answer => 'unavailable')
  const answer = answered ?? 'unavailable'
  // The shopper has typed another number since.
  if (verification.running !== running) return
  verification.running = undefined
  verification.answers.set(key, answer)
  store.notify()
  if (typeof answer === 'object' && key === keyOf(store, currentValues(store).taxId)) {
    await validateField(store, 'taxId.value', { left: true })
  }
}
