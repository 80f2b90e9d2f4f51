import type { SessionIssue as IssueAt } from '../schema/issue.js'
import type { FieldPath, SectionId } from './values.js'

// `string & {}` allows any other string, while editors still suggest the paths.
/** The place of an issue: a field path, a section ID, or the `name` of your own control in the form. */
export type IssuePath = FieldPath | SectionId | (string & {})

/**
 * A message at a place of the form. Without a `path`, it is about the whole checkout. `message` comes only from your
 * own code and is displayed verbatim. Default: the text of `code` in the form's language.
 */
export type SessionIssue = IssueAt<IssuePath>
