/** Reports an error thrown by one of your callbacks as an uncaught error. Some environments have no `reportError`. */
export function reportFault(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else console.error(error)
}

/** Calls one of your callbacks. If it throws, the error is reported and undefined is returned. */
export function callHost<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    reportFault(error)
    return undefined
  }
}
