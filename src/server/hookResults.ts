import type { SessionIssue } from '../sections/issue.js'
import { Problem } from './problem.js'
import type { RelayLogEntry } from './relayLog.js'

/** Copies issues, with the keys of an issue only. Throws a 500 if `rules.check` returned something else. */
export const copyIssues = (issues: readonly unknown[]): SessionIssue[] => issues.map(copyIssue)

function copyIssue(given: unknown): SessionIssue {
  const { path, code, message } = { ...(given as object) } as Partial<Record<keyof SessionIssue, unknown>>
  if (typeof code !== 'string' || !isText(path) || !isText(message)) {
    throw new Problem(
      500,
      'Internal error. See the server log.',
      'rules.check returned something other than issues. Each needs a code, and may have a path and a message, all strings.',
    )
  }
  return { ...(path !== undefined && { path }), code, ...(message !== undefined && { message }) }
}

const isText = (given: unknown): given is string | undefined => given === undefined || typeof given === 'string'

/**
 * Converts the `summary` that a hook returned to JSON. Values that JSON cannot represent are left out and logged,
 * because the save has already happened.
 */
export function toSummary(name: string, given: unknown, entry: RelayLogEntry): unknown {
  if (given === undefined) return undefined
  try {
    const text = JSON.stringify(given) as string | undefined
    if (text !== undefined) return JSON.parse(text)
  } catch {
    // A BigInt, a circular reference, or a toJSON that throws.
  }
  entry.detail = `${name} returned a summary that JSON cannot hold, such as a BigInt or a circular reference, so it is left out. Return plain data.`
  return undefined
}
