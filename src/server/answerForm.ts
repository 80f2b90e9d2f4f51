import type { SessionUpdateResult } from '../providers/result.js'
import type { DefaultValues } from '../sections/schema.js'
import { type Answer, everyAnswer } from './answer.js'
import type { FormPost, FormsOptions } from './formsOptions.js'
import type { Head } from './origins.js'
import { clearPost, writePost } from './postCookie.js'
import { Problem } from './problem.js'
import type { RelayLogEntry } from './relayLog.js'
import { runHook } from './runHook.js'

interface Posted {
  request: Request
  head: Head
  origins: ReadonlySet<string>
  values: DefaultValues
  result: SessionUpdateResult
  entry: RelayLogEntry
}

/**
 * Answers a natively posted form: with a redirect to the next page, or the same page with the typed values and the
 * issues.
 */
export async function answerForm(forms: FormsOptions, posted: Posted): Promise<Answer | Response> {
  const { request, head, values, result, entry } = posted
  const post = toPost(values, result)
  const { render, secret } = forms
  if (render && result.status !== 'saved') {
    const page = await runHook('forms.render', () => render(post, request))
    if (page instanceof Response) return page
    const headers = { ...everyAnswer, 'content-type': 'text/html; charset=utf-8', 'set-cookie': clearPost(head) }
    return { status: 422, headers, body: page }
  }
  // The update is stored even if the page fails.
  const failure = { saved: result.saved }
  const target: unknown = await runHook('forms.redirect', () => forms.redirect(result, request), failure)
  const location = toLocation(target, head, posted.origins)
  if (location === undefined) {
    const logged =
      'forms.redirect returned neither a path nor a URL of an origin in "origins". Return a path that starts with /.'
    throw new Problem(500, 'Internal error. See the server log.', logged, failure)
  }
  const written =
    secret === undefined ? undefined : await runHook('forms.store', () => writePost(post, forms, head), failure)
  if (written?.isTooLong) {
    entry.detail =
      'What was typed is too long for a cookie, so the page starts without it. Give createRelay forms.store.'
  }
  return { status: 303, headers: { ...everyAnswer, location, 'set-cookie': written?.cookies ?? clearPost(head) } }
}

function toPost(values: DefaultValues, result: SessionUpdateResult): FormPost {
  const { status, session } = result
  const issues = status === 'rejected' ? result.issues : status === 'failed' ? [{ code: result.reason }] : []
  // Quantities that are stored are in the list, which may change after this.
  const { lineItems, ...rest } = values
  const shown = status === 'saved' || !lineItems ? rest : values
  return { values: shown, issues, status, ...(session && { session }) }
}

/** Returns the redirect target: a URL of the own origin or a listed one. Others could be chosen by an attacker. */
function toLocation(target: unknown, { url, readHeader }: Head, origins: ReadonlySet<string>): string | undefined {
  if (typeof target !== 'string' || !/^(\/|https?:\/\/)[^\s\\]*$/i.test(target) || !URL.canParse(target, url))
    return undefined
  const { origin, host, pathname, search, hash, href } = new URL(target, url)
  if (target.startsWith('/')) {
    // Returns a path, so that the browser keeps its host. A second slash would name another host.
    return origin === new URL(url).origin && !pathname.startsWith('//') ? pathname + search + hash : undefined
  }
  return origins.has(origin) || host === (readHeader('host') ?? new URL(url).host) ? href : undefined
}
