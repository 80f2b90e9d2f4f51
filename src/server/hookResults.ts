import type { SessionIssue } from '../sections/issue.js'
import { Problem } from './problem.js'
import type { RelayLogEntry } from './relayLog.js'

/** The issues of a verdict with the keys of an issue alone. Throws a 500 for what `rules.check` returned in another shape. */
export const copyIssues = (issues: readonly unknown[]): SessionIssue[] => issues.map(copyIssue)

function copyIssue(given: unknown): SessionIssue {
  const { path, code, message } = { ...(given as object) } as Partial<Record<keyof SessionIssue, unknown>>
  if (typeof code !== 'string' || !isText(path) || !isText(message)) {
    throw new Problem(
      500,
      "The merchant's server failed. Its log says where.",
      'rules.check returned something other than issues: each has a code, and may have a path and a message, all strings.',
    )
  }
  return { ...(path !== undefined && { path }), code, ...(message !== undefined && { message }) }
}

const isText = (given: unknown): given is string | undefined => given === undefined || typeof given === 'string'

/** What a hook returned for `summary`, as JSON. What JSON cannot hold is left out and logged, because the save has happened. */
export function toSummary(name: string, given: unknown, entry: RelayLogEntry): unknown {
  if (given === undefined) return undefined
  try {
    const text = JSON.stringify(given) as string | undefined
    if (text !== undefined) return JSON.parse(text)
  } catch {
    // A BigInt, a circular reference, or a toJSON that throws.
  }
  entry.detail = `${name} returned what JSON cannot hold, such as a BigInt or a circular reference; summary is left out.`
  return undefined
}
