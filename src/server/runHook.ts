import { Problem } from './problem.js'

/**
 * Runs the host's own code. What it throws ends the request with a generic 500. The log gets the name of the error and its
 * place, never its message, which may hold a value. `failure`: what the browser learns beside.
 */
export async function runHook<T>(
  name: string,
  hook: () => T | Promise<T>,
  failure: ConstructorParameters<typeof Problem>[3] = {},
): Promise<T> {
  try {
    return await hook()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      500,
      "The merchant's server failed. Its log says where.",
      `${name} threw ${kindOf(error)} ${placeOf(error)}`.trim(),
      failure,
    )
  }
}

/** The name of an error's class, or the type of what is no error. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
}

/** Where an error was made. A line of its message may look like a place, so the message is skipped. */
function placeOf(error: unknown): string {
  const { stack, message } = error instanceof Error ? error : {}
  if (typeof stack !== 'string' || typeof message !== 'string') return ''
  const at = stack.indexOf(message)
  const places = at < 0 ? '' : stack.slice(at + message.length)
  return /^ +at .*:\d+\)?$/m.exec(places)?.[0].trim() ?? ''
}
