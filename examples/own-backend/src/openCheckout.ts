import { createAdapter, type DefaultValues, type SessionAdapter } from 'tillkit'

/** Loads what is stored, and creates the adapter that saves to the same URL. */
export async function openCheckout(url: string): Promise<{ adapter: SessionAdapter; defaultValues: DefaultValues }> {
  const stored = await fetch(url)
  let version = stored.headers.get('etag') ?? ''
  const adapter = createAdapter({
    timeoutMs: 5000,
    async send(update, { signal, idempotencyKey }) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey, 'if-match': version }
      const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(update), signal })
      version = response.headers.get('etag') ?? version
      return response
    },
  })
  return { adapter, defaultValues: (await stored.json()) as DefaultValues }
}
