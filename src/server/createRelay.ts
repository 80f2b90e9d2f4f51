import type { SessionUpdateResult } from '../providers/result.js'
import { takenSections } from '../providers/fieldMode.js'
import { providerFault } from '../providers/defineProvider.js'
import type { Upstream } from '../providers/upstream.js'
import type { DefaultValues, SectionId } from '../sections/schema.js'
import { type Outer, withDeadline } from '../providers/withDeadline.js'
import { type Answer, answer } from './answer.js'
import { answerForm } from './answerForm.js'
import { upstreamMs } from './callUpstream.js'
import { checkCustom } from './checkCustom.js'
import { checkLineItems } from './lineItems.js'
import { checkHead } from './checkHead.js'
import { checkForms } from './formsOptions.js'
import { corsHeaders, readOrigins } from './origins.js'
import { clearPost } from './postCookie.js'
import { Problem } from './problem.js'
import { readBody } from './readBody.js'
import { readPost } from './readPost.js'
import { readUpdate } from './readUpdate.js'
import { problemResult, relayForm } from './relayForm.js'
import { logHostErrors, type RelayLogEntry, writeLog } from './relayLog.js'
import { providerOf, type Relay, type RelayOptions } from './relayOptions.js'
import { type RelayCore, toRelay } from './relayCore.js'
import { relayUpdate } from './relayUpdate.js'
import { kindOf } from './runHook.js'

/**
 * Creates the request handler that saves what a shopper typed. It reads a `SessionUpdate`, finds the session with your
 * `resolveSession`, validates and quotes. Then it calls the provider with your key, or your own `save`. Answers a
 * `SessionUpdateResult`, or problem+json (RFC 9457). Throws a `TypeError` if an option is missing or invalid.
 */
export function createRelay<S, C = unknown>(options: RelayOptions<S, C>): Relay<C> {
  checkOptions(options)
  checkCustom(options)
  const { forms } = options
  if (forms !== undefined) checkForms(forms)
  checkLineItems(options)
  const { allowNonBrowser = false, log = logHostErrors } = options
  const provider = providerOf(options)
  const timeoutMs = (options.upstream ?? options).timeoutMs ?? upstreamMs
  const origins = readOrigins(options.origins)
  const taken = takenSections(provider, options.rules).filter((id) => id !== 'lineItems' || options.lineItems)

  const core: RelayCore = async (request, context, apart) => {
    const start = Date.now()
    const client = apart?.client ?? request.signal
    const readHeader = apart?.readHeader ?? ((name: string) => request.headers.get(name))
    const entry: RelayLogEntry = { provider: provider?.id ?? 'own', status: 0, ms: 0, step: 'request' }
    const method = apart?.method ?? request.method
    const stored = new Set<SectionId>()
    let response: Answer | Response
    try {
      if (apart?.problem) throw apart.problem
      const head = { method, url: request.url, readHeader }
      const checked = checkHead(head, { origins, allowNonBrowser, takesForms: forms !== undefined })
      if (!checked) {
        response = answer(undefined, corsHeaders(method, readHeader, origins))
      } else {
        const { idempotencyKey, formType } = checked
        entry.idempotencyKey = idempotencyKey
        const job = { request, context: context as C, apart, taken, idempotencyKey, entry, stored }
        if (forms && formType !== undefined) {
          let values: DefaultValues | undefined
          const relayed = withDeadline(timeoutMs, client, (signal) =>
            relayForm(options, { ...job, signal }, formType, (read) => (values = read)),
          )
          const result = await relayed.catch((error: unknown) => {
            // Without the typed values there is nothing to display again.
            if (!values || client.aborted) throw error
            const problem = toProblem(error, client, entry, stored)
            entry.detail = problem.logged
            return problemResult(problem)
          })
          recordResult(entry, result)
          response = await answerForm(forms, { request, head, origins, values: values ?? {}, result, entry })
        } else {
          const result = await withDeadline(timeoutMs, client, (signal) => {
            const read = async () =>
              readUpdate(await readBody(request, signal, apart), taken, options.rules?.customFields)
            return relayUpdate(options, { ...job, signal, read })
          })
          recordResult(entry, result)
          // A quote stores nothing, so the page keeps what was posted.
          const cookies = forms && !entry.quote ? clearPost(head) : []
          response = answer(result, {
            ...corsHeaders(method, readHeader, origins),
            ...(cookies.length > 0 && { 'set-cookie': cookies }),
          })
        }
      }
    } catch (error) {
      const problem = toProblem(error, client, entry, stored)
      entry.detail = problem.logged
      response = answer(problem, corsHeaders(method, readHeader, origins))
    }
    entry.status = response.status
    entry.ms = Date.now() - start
    await writeLog(log, entry)
    return response
  }
  return toRelay(core, (request) => readPost(request, forms ?? {}))
}

/** Throws a `TypeError` that names a missing or invalid option. */
function checkOptions<S, C>(options: RelayOptions<S, C>): void {
  const { upstream, save, saved, saveCustom, provider, timeoutMs, resolveSession, quoteShipping } = {
    ...options,
  } as Partial<Record<keyof RelayOptions<S, C>, unknown>>
  const check = (holds: unknown, fault: string) => {
    if (!holds) throw new TypeError(`createRelay: ${fault}`)
  }
  const checkProvider = (given: unknown) => {
    const fault = providerFault(given)
    check(!fault, `the provider is wrong: ${fault}`)
  }
  if (save === undefined || save === null) {
    check(
      typeof (upstream as Partial<Upstream<S>> | null | undefined)?.credentials === 'function',
      'upstream is missing. Give one, such as stripeUpstream({ secretKey }), or give save for your own backend.',
    )
    const { id, offers } = (upstream as Upstream<S>).provider
    checkProvider((upstream as Upstream<S>).provider)
    check(
      offers !== 'answer' || !quoteShipping,
      `${id} offers the shipping options itself, so quoteShipping would never run. Remove it.`,
    )
  } else {
    check(typeof save === 'function', 'save is not a function. Give one that stores ({ session, update }).')
    check(!upstream, 'upstream and save are both given. Give upstream for a provider, or save for your own backend.')
    check(!saveCustom, 'saveCustom is called with upstream alone. Store update.custom in save.')
    check(!saved, 'saved is called with upstream alone. Return what the browser may know as summary of save.')
    if (provider) checkProvider(provider)
    check(Number(timeoutMs ?? 1) > 0, 'timeoutMs is not a number above 0. Give milliseconds, or leave it out.')
  }
  check(
    typeof resolveSession === 'function',
    'resolveSession is missing. Give a function that reads your own cookie or login and returns the session of the shopper.',
  )
}

function recordResult(entry: RelayLogEntry, result: SessionUpdateResult): void {
  entry.result = result.status
  if (result.status === 'failed') entry.reason = result.reason
  // Paths and codes from `rules.check` may contain anything, so they are checked.
  if (result.status === 'rejected') {
    entry.issues = result.issues.map(({ path = '', code }) => ({ path: toName(path), code: toName(code) }))
  }
}

/** Returns the path or code if it looks like one. */
const toName = (given: string) => (/^[\w.-]{0,100}$/.test(given) ? given : 'other')

function toProblem(error: unknown, client: Outer, { step }: RelayLogEntry, stored: ReadonlySet<SectionId>): Problem {
  if (error instanceof Problem) return error
  if (client.aborted) return new Problem(499, 'The client closed the connection.')
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const logged = `The deadline passed at the step "${step}". Make the step faster, or raise timeoutMs.`
    // The request that was sent may still be processed.
    const failure = step === 'provider' || step === 'save' ? ({ unknown: true, saved: [...stored] } as const) : {}
    return new Problem(504, `The ${step === 'save' ? 'server' : 'provider'} did not answer in time.`, logged, failure)
  }
  // During the provider step only the kit's own code throws, and its messages name options, never values.
  const what = step === 'provider' && error instanceof Error ? error.message : kindOf(error)
  return new Problem(500, 'Internal error. See the server log.', what)
}
