import type { SessionIssue } from '../schema/issue.js'
import type { CustomPlace, FieldTable } from './provider.js'
import { toFailure } from './readFailure.js'
import { readFormPath } from './readFormPath.js'
import type { WireAnswer, WireResult } from './wire.js'

/** An error of a provider: its path, and a code or message that hints at the kind. */
export interface ProviderError {
  readonly path: unknown
  readonly hint: unknown
}

/**
 * Makes the result of a rejected request: one issue for each field, and one without a path if an error names no field.
 * The issues contain no text of the provider and no value. If every error names something other than a field, the
 * result is `misconfigured`. `code`: the provider's own code, for your log.
 */
export function readIssues(
  answer: WireAnswer,
  fields: FieldTable,
  errors: readonly ProviderError[],
  { prefixes = [], code, custom }: { prefixes?: readonly string[]; code?: unknown; custom?: CustomPlace } = {},
): WireResult {
  const issues = new Map<string | undefined, SessionIssue>()
  for (const { path, hint } of errors.slice(0, 100)) {
    const formPath = readFormPath(fields, path, prefixes, custom)
    if (issues.has(formPath)) continue
    issues.set(formPath, formPath ? { path: formPath, code: readIssueCode(hint) } : { code: 'rejected-by-provider' })
  }
  const isElsewhere = errors.length > 0 && errors.every(({ path }) => typeof path === 'string' && path !== '')
  if (isElsewhere && [...issues.keys()].every((path) => path === undefined))
    return toFailure(answer, 'misconfigured', code)
  return { status: 'rejected', issues: issues.size > 0 ? [...issues.values()] : [{ code: 'rejected-by-provider' }] }
}

/**
 * Converts a provider's error code or message to an issue code. Only its kind is used, because the text may contain
 * what the shopper typed.
 */
function readIssueCode(hint: unknown): 'required' | 'too-long' | 'invalid-email' | 'invalid' {
  if (typeof hint !== 'string') return 'invalid'
  const words = hint.slice(0, 200).toLowerCase().replaceAll('_', ' ')
  if (/\b(missing|required|empty|blank)\b/.test(words)) return 'required'
  if (/\b(too long|max|maximum|at most|exceed(s|ed)?|longer than)\b/.test(words)) return 'too-long'
  return /e-?mail/.test(words) && /valid|format/.test(words) ? 'invalid-email' : 'invalid'
}
