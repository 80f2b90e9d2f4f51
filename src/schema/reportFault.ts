/** Reports what a function of the host threw as an uncaught error of the page. Not every environment has `reportError`. */
export function reportFault(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else console.error(error)
}

/** Calls a function of the host. What it throws is reported, and the kit goes on. */
export function callHost<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    reportFault(error)
    return undefined
  }
}
