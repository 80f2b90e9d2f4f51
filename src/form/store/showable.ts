import { readIssue } from '../../providers/readIssue.js'
import { list } from '../../providers/readResult.js'
import type { SessionIssue } from '../../schema/issue.js'

/**
 * Returns the issues of a prop or a callback that the form can display. A path may be the `name` of your own control.
 */
export function showableIssues(given: unknown): SessionIssue[] {
  const code = 'rejected-by-provider'
  return list(given).flatMap((issue): SessionIssue[] => {
    const read = readIssue(issue, code, Boolean)
    // It blocks a save, so the shopper must see an issue.
    return read.length || typeof issue !== 'object' || !issue ? read : [{ code }]
  })
}
