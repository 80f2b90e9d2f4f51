import type { Exchange } from '../exchange.js'

const kept = 20

/**
 * Wraps a `fetch`, or a handler of the same shape, and records each request with its answer, the newest first.
 * Credentials are removed first, wherever the provider may repeat them.
 */
export function recordExchanges(send: typeof fetch, exchanges: Exchange[]): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input.clone() : new Request(input, init)
    const [, credential = ''] = request.headers.get('authorization')?.split(' ') ?? []
    const redact = (text: string) => (credential ? text.replaceAll(credential, '…') : text)
    const readHeaders = (headers: Headers) =>
      Object.fromEntries([...headers].map(([name, value]) => [name, redact(value)]))

    const sent = redact(await request.text())
    const exchange: Exchange = {
      number: (exchanges[0]?.number ?? 0) + 1,
      method: request.method,
      url: redact(request.url),
      headers: readHeaders(request.headers),
      body: sent,
    }
    exchanges.unshift(exchange)
    exchanges.splice(kept)
    try {
      const response = await send(input, init)
      const copy = response.clone()
      const body = redact(await copy.text())
      exchange.answer = { status: copy.status, headers: readHeaders(copy.headers), body }
      return response
    } catch (error) {
      exchange.failure = error instanceof Error ? error.name : 'Error'
      throw error
    }
  }
}
