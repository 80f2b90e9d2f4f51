import { CheckoutForm, createAdapter, type SessionIssue, type SessionUpdateResult } from 'tillkit'

/** An adapter to a REST backend with its own answer format. */
export const adapter = createAdapter({
  timeoutMs: 10_000,
  send: (update, { signal, idempotencyKey }) =>
    fetch('/api/checkout', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(update),
      signal,
    }),
  async read(response): Promise<SessionUpdateResult> {
    const body: { wrong?: { at: string; why: string }[] } = await response.json()
    const issues = (body.wrong ?? []).map(({ at, why }): SessionIssue => ({ path: at, code: 'invalid', message: why }))
    return issues.length > 0 ? { status: 'rejected', saved: [], issues } : { status: 'saved', saved: ['contact'] }
  },
})

export const OwnAdapter = () => (
  <CheckoutForm
    adapter={adapter}
    onSaved={({ saved, complete }) => console.log(saved, complete)}
    onRejected={({ issues }) => console.log(issues.map(({ path, code }) => [path, code]))}
    onFailed={({ reason, retryAfterMs }) => console.log(reason, retryAfterMs)}
  />
)
