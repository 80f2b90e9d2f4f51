import type { SessionIssue as IssueAt } from '../schema/issue.js'
import type { FieldPath, SectionId } from './values.js'

// `string & {}` takes any other string, while an editor still completes the paths.
/** Where an issue is: a field path, a section id, or the `name` of a control of your own inside the form. */
export type IssuePath = FieldPath | SectionId | (string & {})

/**
 * A message at a place of the form. Without a `path` the issue concerns the whole checkout. `message` comes only from the
 * merchant's own code and is shown as it is; without one the text of `code` in the form's language is shown.
 */
export type SessionIssue = IssueAt<IssuePath>
