import type { Provider } from '../providers/provider.js'
import type { FailedResult, SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../schema/issue.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { SessionAdapter } from './adapter.js'
import { failed } from './failed.js'
import { idempotencyKey } from './idempotencyKey.js'
import { readResult } from '../providers/readResult.js'
import { toStripeJsContact } from './toStripeJsContact.js'
import type { StripeJsActions, StripeJsAnswer, StripeJsLoadResult, StripeJsSession } from './stripeJsActions.js'
import { stripeJsProvider } from './stripeJsProvider.js'

// A generous limit for all calls of Stripe.js, which end by themselves after some retries.
const stripeMs = 30_000

/** The outcome of one section; undefined if it was saved. */
type Outcome = { issues: SessionIssue[] } | { failed: FailedResult } | undefined

/**
 * Creates an adapter that saves through Stripe.js in the browser. `actions`: the promise that `checkout.loadActions()`
 * returns. `server`: a relay adapter that saves the shipping address and the custom fields on your server. The shipping
 * options then come from your own quote. Without it, custom fields are not displayed.
 */
export function createStripeJsAdapter(
  actions: Promise<StripeJsLoadResult>,
  { server }: { server?: SessionAdapter } = {},
): SessionAdapter {
  // Saving the same address again would only give the options new IDs.
  let savedAddress: string | undefined
  // The session of the last answer. It is newer than `getSession()` of a React wrapper, which updates when it renders.
  let lastSession: StripeJsSession | undefined

  async function saveShippingAddress(
    stripe: StripeJsActions,
    address: NonNullable<SessionUpdate['shippingAddress']>,
    options: Parameters<SessionAdapter['update']>[1],
  ): Promise<Outcome> {
    const now = JSON.stringify(address)
    if (now === savedAddress) return undefined
    const { outcome, answer } = server
      ? await saveOnServer(stripe, server, { shippingAddress: address }, options)
      : toSaved(await stripe.updateShippingAddress(toStripeJsContact(address.fullName, address)), 'shippingAddress')
    // An answer after the deadline may be older than a later save.
    if (options.signal.aborted) return outcome
    if (answer.type === 'success') lastSession = answer.session
    if (!outcome) savedAddress = now
    return outcome
  }

  return {
    provider: server ? withServer(server) : stripeJsProvider,
    // Two sections may take their time on the server.
    timeoutMs: stripeMs + 2 * (server?.timeoutMs ?? 0),
    async update(update, options) {
      const loaded = await actions.catch(() => undefined)
      if (loaded?.type !== 'success' || options.signal.aborted) return unavailable
      const stripe = loaded.actions
      lastSession = undefined
      if (stripe.getSession().status.type !== 'open') return failed('ended')
      const { contact, billingAddress, shippingAddress, taxId, shippingOptions, custom } = update
      const steps: [SectionId, () => Promise<Outcome>][] = []
      if (contact) steps.push(['contact', () => saveContact(stripe, contact, options.signal)])
      if (billingAddress) {
        const name = contact?.fullName ?? ''
        steps.push([
          'billingAddress',
          async () =>
            readAnswer(await stripe.updateBillingAddress(toStripeJsContact(name, billingAddress)), 'billingAddress'),
        ])
      }
      if (taxId) steps.push(['taxId', () => saveTaxId(stripe, taxId, contact?.company ?? '')])
      if (shippingAddress) steps.push(['shippingAddress', () => saveShippingAddress(stripe, shippingAddress, options)])
      if (shippingOptions)
        steps.push(['shippingOptions', () => saveChoice(stripe, shippingOptions.selected, lastSession)])
      if (custom && server)
        steps.push([
          'custom',
          async () => {
            const { signal } = options
            const { outcome, answer } = await saveOnServer(
              stripe,
              server,
              { custom },
              { signal, idempotencyKey: idempotencyKey() },
            )
            if (answer.type === 'success' && !signal.aborted) lastSession = answer.session ?? lastSession
            return outcome
          },
        ])
      const result = await runSteps(steps, options.signal)
      return shippingAddress || shippingOptions
        ? { ...result, session: { shippingOptions: readOptions(lastSession ?? stripe.getSession()) } }
        : result
    },
  }
}

const unavailable = /* @__PURE__ */ failed('unavailable')

/** The provider where the merchant's server stores the custom fields. */
function withServer({ provider }: SessionAdapter): Provider {
  const { custom: _, ...rest } = stripeJsProvider
  return { ...rest, ...(provider?.custom && { custom: provider.custom }) }
}

interface Saved {
  outcome: Outcome
  answer: StripeJsAnswer
}

const toSaved = (answer: StripeJsAnswer, section: SectionId): Saved => ({
  outcome: readAnswer(answer, section),
  answer,
})

/** Saves a section on the merchant's server. Stripe.js then reads its session again. */
async function saveOnServer(
  stripe: StripeJsActions,
  server: SessionAdapter,
  update: SessionUpdate,
  options: Parameters<SessionAdapter['update']>[1],
): Promise<Saved> {
  let result: SessionUpdateResult | undefined
  const answer = await stripe.runServerUpdate(async () => {
    result = readResult(await server.update(update, options), update)
  })
  const saved = toSaved(answer, Object.keys(update)[0] as SectionId)
  return result?.status === 'saved' ? saved : { ...saved, outcome: toOutcome(result) }
}

/**
 * Saves each section separately: saved sections stay saved even if others fail. After an abort no step starts, because
 * a newer update may be in progress.
 */
async function runSteps(
  steps: [SectionId, () => Promise<Outcome>][],
  signal: AbortSignal,
): Promise<SessionUpdateResult> {
  const saved: SectionId[] = []
  const issues: SessionIssue[] = []
  let failure: FailedResult | undefined
  for (const [id, step] of steps) {
    const outcome = signal.aborted
      ? { failed: unavailable }
      : await step().catch((): Outcome => ({ failed: unavailable }))
    if (!outcome) saved.push(id)
    else if ('issues' in outcome) issues.push(...outcome.issues)
    else failure ??= outcome.failed
  }
  if (issues.length) return { status: 'rejected', saved, issues }
  return failure ? { ...failure, saved } : { status: 'saved', saved }
}

const codes: Partial<Record<string, SessionIssue>> = {
  incompleteEmail: { path: 'contact.email', code: 'invalid-email' },
  invalidEmail: { path: 'contact.email', code: 'invalid-email' },
  invalidTaxId: { path: 'taxId.value', code: 'invalid' },
}

function readAnswer(answer: StripeJsAnswer, section: SectionId): Outcome {
  if (answer.type === 'success') return undefined
  return { issues: [codes[answer.error.code ?? ''] ?? { path: section, code: 'rejected-by-provider' }] }
}

function toOutcome(result: SessionUpdateResult | undefined): Outcome {
  if (result?.status === 'rejected') return { issues: result.issues }
  return { failed: result?.status === 'failed' ? result : unavailable }
}

async function saveContact(
  stripe: StripeJsActions,
  { email, phone, company }: NonNullable<SessionUpdate['contact']>,
  signal: AbortSignal,
): Promise<Outcome> {
  const calls = [
    () => stripe.updateEmail(email || null),
    () => stripe.updatePhoneNumber(phone || null),
    () => stripe.updateBusinessName?.(company || null),
  ]
  for (const call of calls) {
    if (signal.aborted) return { failed: unavailable }
    const answer = await call()
    const outcome = answer && readAnswer(answer, 'contact')
    if (outcome) return outcome
  }
  return undefined
}

async function saveTaxId(
  stripe: StripeJsActions,
  { type, value }: NonNullable<SessionUpdate['taxId']>,
  businessName: string,
): Promise<Outcome> {
  return readAnswer(await stripe.updateTaxIdInfo(value ? { taxId: { type, value }, businessName } : null), 'taxId')
}

async function saveChoice(stripe: StripeJsActions, selected: string, lastSession?: StripeJsSession): Promise<Outcome> {
  if (!selected) return undefined
  const path = 'shippingOptions.selected'
  // The empty list says that nothing ships to the new address.
  if (lastSession?.shippingOptions.length === 0) return undefined
  const { shippingOptions } = lastSession ?? stripe.getSession()
  if (!shippingOptions.some(({ id }) => id === selected)) return { issues: [{ path, code: 'option-unavailable' }] }
  return readAnswer(await stripe.updateShippingOption(selected), 'shippingOptions')
}

/** Reads the shipping options of Stripe's session, with Stripe's IDs. */
function readOptions({ shippingOptions }: StripeJsSession): ShippingOption[] {
  return shippingOptions.map(({ id, displayName, minorUnitsAmount, currency, deliveryEstimate }) => {
    const { minimum, maximum } = deliveryEstimate ?? {}
    const estimate = { ...(minimum && { minimum }), ...(maximum && { maximum }) }
    const option = { id, label: displayName ?? '', amount: minorUnitsAmount, currency }
    return Object.keys(estimate).length ? { ...option, estimate } : option
  })
}
