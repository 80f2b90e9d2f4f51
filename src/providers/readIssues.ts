import type { SessionIssue } from '../schema/issue.js'
import type { FieldTable } from './provider.js'
import { readFormPath } from './readFormPath.js'
import { readIssueCode } from './readIssueCode.js'

/** An error as a provider reports it: where, and a code or message that tells the kind. */
export interface ProviderError {
  readonly path: unknown
  readonly hint: unknown
}

/**
 * The issues of a refused request: one per field, and one without a path when any error names no field of the form. It
 * carries no text of the provider and no value. There is always at least one.
 */
export function readIssues(
  fields: FieldTable,
  errors: readonly ProviderError[],
  prefixes: readonly string[] = [],
): SessionIssue[] {
  const issues = new Map<string | undefined, SessionIssue>()
  for (const { path, hint } of errors.slice(0, 100)) {
    const formPath = readFormPath(fields, path, prefixes)
    if (issues.has(formPath)) continue
    issues.set(formPath, formPath ? { path: formPath, code: readIssueCode(hint) } : { code: 'rejected-by-provider' })
  }
  return issues.size > 0 ? [...issues.values()] : [{ code: 'rejected-by-provider' }]
}
