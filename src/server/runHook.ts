import { Problem } from './problem.js'

/**
 * Calls one of your hooks. If it throws, the request ends with a generic 500. The log gets the error's name and stack
 * position, never its message, which may contain a value. `failure`: more facts for the browser.
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
      'Internal error. See the server log.',
      `${name} threw ${kindOf(error)} ${placeOf(error)}`.trim(),
      failure,
    )
  }
}

/** Returns the name of an error, or the type of any other value. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
}

/**
 * Returns the first stack frame of an error. The message is skipped, because one of its lines may look like a frame.
 */
function placeOf(error: unknown): string {
  const { stack, message } = error instanceof Error ? error : {}
  if (typeof stack !== 'string' || typeof message !== 'string') return ''
  const at = stack.indexOf(message)
  const places = at < 0 ? '' : stack.slice(at + message.length)
  return /^ +at .*:\d+\)?$/m.exec(places)?.[0].trim() ?? ''
}
