import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutState } from '../store/state.js'

type Warnings = CheckoutState['warnings']

const own = new WeakSet<SessionIssue>()

/** A warning that the kit found itself: what an answer warned of is not its to take away. */
export function toOwnWarning(issue: SessionIssue): SessionIssue {
  own.add(issue)
  return issue
}

export const isOwnWarning = (issue: SessionIssue): boolean => own.has(issue)

/** Of the warnings that are shown, those that the kit found itself. */
export const ownWarnings = (warnings: Warnings): Warnings =>
  Object.fromEntries(Object.entries(warnings).filter(([, issue]) => issue && own.has(issue)))
