import { readIssue } from '../../providers/readIssue.js'
import { list } from '../../providers/readResult.js'
import type { SessionIssue } from '../../schema/issue.js'

/** The issues of a prop or a callback that the form can show. A path may be the `name` of a control of the host. */
export function showableIssues(given: unknown): SessionIssue[] {
  const code = 'rejected-by-provider'
  return list(given).flatMap((issue): SessionIssue[] => {
    const read = readIssue(issue, code, Boolean)
    // It counts as an issue for a save, so the shopper sees one.
    return read.length || typeof issue !== 'object' || !issue ? read : [{ code }]
  })
}
