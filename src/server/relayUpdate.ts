import { InvalidSessionError } from '../providers/InvalidSessionError.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { toResult } from '../providers/toResult.js'
import type { Sent } from '../providers/sendRequests.js'
import type { WireFailure } from '../providers/wire.js'
import type { SessionIssue } from '../sections/issue.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId } from '../sections/schema.js'
import { callUpstream } from './callUpstream.js'
import { toSummary } from './hookResults.js'
import { judgeUpdate } from './judge.js'
import { checkQuantities, listLineItems, withLineItems } from './lineItems.js'
import { offerShipping } from './offerShipping.js'
import { Problem } from './problem.js'
import type { RelayRequest } from './readUpdate.js'
import type { Apart } from './relayCore.js'
import type { RelayLogEntry } from './relayLog.js'
import { providerOf, type RelayOptions } from './relayOptions.js'
import { kindOf, runHook } from './runHook.js'
import { saveOwn } from './saveOwn.js'

/** A request whose head is checked. Its log entry is filled in along the way. */
export interface RelayJob<C> {
  request: Request
  context: C
  apart: Apart | undefined
  /** The accepted sections. */
  taken: readonly SectionId[]
  idempotencyKey: string
  signal: AbortSignal
  entry: RelayLogEntry
  /** Receives the sections that the provider has stored, even if the update ends early. */
  stored: Set<SectionId>
  /** Reads the update to save or to quote. */
  read(): Promise<RelayRequest>
  /** Whether shipping options were displayed and none was selected. */
  isChoiceOpen?: boolean
  /** Fields of a posted form that were not on the page yet. */
  missing?: SessionIssue[]
}

/**
 * Processes one update: session, body, validation, line items, quote, provider. Throws a problem if there is no result.
 */
export async function relayUpdate<S, C>(options: RelayOptions<S, C>, job: RelayJob<C>): Promise<SessionUpdateResult> {
  const { rules } = options
  const { request, signal, entry, stored } = job
  entry.step = 'session'
  const session = await runHook('resolveSession', () => options.resolveSession(request, job.context))
  if (session === null || session === undefined) {
    throw new Problem(
      401,
      'resolveSession returned no session for this shopper. Check the cookie or login that it reads.',
    )
  }
  entry.step = 'body'
  const { update: given, isQuote } = await job.read()
  const sections = sectionIds.filter((id) => given[id])
  Object.assign(entry, { step: 'check', sections, ...(isQuote && { quote: true }) })
  const { update, issues } = await runHook('rules.check', () =>
    judgeUpdate(given, { provider: providerOf(options), rules, isQuote }, (text) => (entry.detail = text)),
  )
  const found = [...issues, ...(job.missing ?? [])]
  if (found.length > 0) return { status: 'rejected', saved: [], issues: found }
  // A posted form in which no quantity differs from the list.
  if (update.lineItems && isEmpty(update.lineItems)) delete update.lineItems
  if (isEmpty(update)) return { status: 'saved', saved: sections }

  if (update.lineItems) entry.step = 'items'
  const lineItems = await listLineItems(options, session, update, signal)
  const quantityIssues = lineItems ? checkQuantities(options, update, lineItems) : []
  if (lineItems && quantityIssues.length > 0)
    return { status: 'rejected', saved: [], issues: quantityIssues, session: { lineItems } }

  entry.step = 'quote'
  const { offered, sent: quoted, refused } = await offerShipping(options, session, update, signal)
  const quote = offered && { shippingOptions: offered }
  if (refused) return { status: 'rejected', saved: [], issues: refused, ...(quote && { session: quote }) }
  if (job.isChoiceOpen && offered?.length !== 0) {
    const issues = [{ path: 'shippingOptions.selected', code: 'required' }]
    return { status: 'rejected', saved: [], issues, ...(quote && { session: quote }) }
  }
  if (isQuote) return { status: 'saved', saved: [], ...(quote && { session: quote }) }
  if (update.shippingOptions && quoted?.length === 0) update.shippingOptions.selected = ''

  const withItems = (result: SessionUpdateResult) => withLineItems(options, result, { session, update, signal, entry })
  if (options.save) {
    const what = { session, update, ...(quoted && { options: [...quoted] }) }
    return withItems(await saveOwn(options, what, job, quote))
  }

  const { upstream, saved, saveCustom } = options
  const { custom = {}, ...rest } = update
  const storeCustom = async () => {
    if (!saveCustom || isEmpty(custom)) return
    await runHook('saveCustom', () => saveCustom({ session, custom, signal }))
    stored.add('custom')
  }
  const body = await upstream.wire.toBody(saveCustom ? rest : update, {
    ...(quoted && { shippingOptions: quoted }),
    ...(lineItems && { lineItems }),
  })
  if (isEmpty(body)) {
    await storeCustom()
    return { status: 'saved', saved: sections }
  }
  entry.step = 'provider'
  const report = (error: unknown) => {
    entry.detail = `toSession of the provider threw ${kindOf(error)}, so what it reads is left out. Correct it.`
  }
  const { idempotencyKey } = job
  const sent = await callUpstream({
    upstream,
    session,
    body,
    sections: sections.filter((id) => id !== 'custom' || !saveCustom),
    stored,
    signal,
    idempotencyKey,
    report,
  }).catch(ifInvalidSession)
  const result = toResult(
    sent,
    sections.filter((id) => stored.has(id)),
  )
  const { result: outcome } = sent
  if (outcome.status === 'failed') throwIfUncertain(outcome, entry, result.saved)
  if (outcome.status !== 'saved') return withItems(result)
  await storeCustom()
  entry.step = 'saved'
  const summary = toSummary(
    'saved',
    await runHook('saved', () => saved?.({ session, update, answer: outcome.answer })),
    entry,
  )
  const info = { ...quote, ...result.session, ...(summary !== undefined && { summary }) }
  return withItems({ status: 'saved', saved: sections, ...(Object.keys(info).length > 0 && { session: info }) })
}

const isEmpty = (body: unknown) => typeof body === 'object' && body !== null && Object.keys(body).length === 0

/** Throws a problem if the provider is unavailable or the outcome is unknown. Other failures are logged. */
function throwIfUncertain(outcome: WireFailure, entry: RelayLogEntry, saved: SectionId[]): void {
  const { reason, detail = reason } = outcome
  const failure = { ...outcome, saved }
  if (reason === 'timeout') throw new Problem(504, 'The provider did not answer in time.', detail, failure)
  if (reason === 'unavailable')
    throw new Problem(502, 'The provider is out of order or cannot be reached.', detail, failure)
  if (outcome.unknown) throw new Problem(409, 'The provider is still processing the same update.', detail, failure)
  entry.detail = detail
}

function ifInvalidSession(error: unknown): Sent {
  if (!(error instanceof InvalidSessionError)) throw error
  return { result: { status: 'failed', reason: 'misconfigured', retryable: false, detail: error.message }, info: {} }
}
