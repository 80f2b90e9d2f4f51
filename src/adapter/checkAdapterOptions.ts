/** Throws a `TypeError` for an option of `createAdapter` that is missing or wrong. `null` counts as absent. */
export function checkAdapterOptions(options: unknown): void {
  const { provider, send, read, timeoutMs, retry } = { ...(options as object) } as Partial<Record<string, unknown>>
  const check = (holds: boolean, fault: string) => {
    if (!holds) throw new TypeError(`createAdapter: ${fault}`)
  }
  const isFunction = (given: unknown) => typeof given === 'function'
  check(
    isFunction(send),
    'send is missing. Give a function that sends the update to your server and returns the Response: ' +
      '(update, { signal }) => fetch(url, { method: "PUT", body: JSON.stringify(update), signal }).',
  )
  check(isFunction(read ?? check), 'read is not a function. Give (response, update) => result, or leave it out.')
  check(Number(timeoutMs ?? 1) > 0, 'timeoutMs is not a number above 0. Give milliseconds, or leave it out for 20 000.')
  const { attempts } = { ...(retry as object) } as { attempts?: unknown }
  check(Number(attempts ?? 1) >= 1, 'retry.attempts is not a number of at least 1. Give one, or leave retry out for 3.')
  const { fields } = { ...(provider as object) } as { fields?: unknown }
  check(
    typeof fields === 'object' || (provider ?? undefined) === undefined,
    'provider is not a Provider. Give one such as stripe of tillkit/providers/stripe, or leave it out for all fields.',
  )
}
