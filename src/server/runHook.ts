import { Problem } from './problem.js'

/**
 * Runs code of the host's. What it throws ends the request with a generic 500; the log gets the kind of error and its
 * place, not its message, which may hold a value.
 */
export async function runHook<T>(name: string, hook: () => T | Promise<T>): Promise<T> {
  try {
    return await hook()
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    const place = error instanceof Error ? /^ +at .*:\d+\)?$/m.exec(error.stack ?? '')?.[0].trim() : undefined
    throw new Problem(
      500,
      "The merchant's server failed. Its log says where.",
      `${name} threw ${kind} ${place ?? ''}`.trim(),
    )
  }
}
