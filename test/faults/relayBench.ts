import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { checkoutSchema } from '../../src/sections/schema.js'
import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { exampleValues } from '../../src/testing/index.js'

/** The compared servers. `relay`: the kit's; `bare`: what a developer writes without it, see `bareDoes`. */
export type BenchServer = 'bare' | 'relay'

export const bareDoes =
  'bare: node:http, body of at most 32 kB, JSON.parse, checkoutSchema, form body by URLSearchParams, the same client with ' +
  'redirect "manual" and AbortSignal.timeout(15000), JSON of the answer parsed, JSON written; no origin, no rules, no quote, ' +
  'no mirror, no log'

const { shippingAddress } = exampleValues('DE')
/** A request as a same-origin page sends it. */
export const update = { shippingAddress, shippingOptions: { selected: 'std' } }
const session = 'cs_test_1'
const offer = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }

async function listen(listener: RequestListener): Promise<string> {
  // Longer than a round of the other server.
  const server = createServer({ keepAliveTimeout: 120_000 }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A provider that accepts everything. */
export const startProvider = (): Promise<string> =>
  listen((req, res) =>
    req
      .resume()
      .on('end', () =>
        res.setHeader('content-type', 'application/json').end('{"id":"cs_1","object":"checkout.session"}'),
      ),
  )

/** Starts one of the servers; both validate the update and call the provider with the same client. */
export function startServer(kind: BenchServer, baseUrl: string, send: typeof fetch): Promise<string> {
  return listen(kind === 'relay' ? kit(baseUrl, send) : bare(baseUrl, send))
}

function kit(baseUrl: string, send: typeof fetch): RequestListener {
  const upstream = stripeUpstream({ secretKey: 'sk_test_1', baseUrl, fetch: send })
  const options = { resolveSession: () => session, quoteShipping: () => [offer], log: () => undefined }
  return toNodeHandler(createRelay({ upstream, ...options }))
}

function bare(baseUrl: string, send: typeof fetch): RequestListener {
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > 32 * 1024) {
        res.writeHead(413).end()
        return
      }
      chunks.push(chunk)
    }
    const parsed = await checkoutSchema.safeParseAsync(JSON.parse(Buffer.concat(chunks).toString()))
    if (!parsed.success || !parsed.data.shippingAddress) {
      res.writeHead(400).end()
      return
    }
    const { fullName, line1, city, postalCode, state, country } = parsed.data.shippingAddress
    const body = new URLSearchParams({
      'collected_information[shipping_details][name]': fullName,
      'collected_information[shipping_details][address][line1]': line1,
      'collected_information[shipping_details][address][city]': city,
      'collected_information[shipping_details][address][postal_code]': postalCode,
      'collected_information[shipping_details][address][state]': state,
      'collected_information[shipping_details][address][country]': country,
      'shipping_options[0][shipping_rate_data][display_name]': offer.label,
      'shipping_options[0][shipping_rate_data][type]': 'fixed_amount',
      'shipping_options[0][shipping_rate_data][fixed_amount][amount]': String(offer.amount),
      'shipping_options[0][shipping_rate_data][fixed_amount][currency]': offer.currency,
    })
    const headers = {
      authorization: 'Bearer sk_test_1',
      'content-type': 'application/x-www-form-urlencoded',
      'idempotency-key': String(req.headers['idempotency-key']),
    }
    const given = await send(`${baseUrl}/v1/checkout/sessions/${session}`, {
      method: 'POST',
      headers,
      body: body.toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    })
    await given.json()
    res.setHeader('content-type', 'application/json').end('{"status":"saved","saved":["shippingAddress"]}')
  }
  return (req, res) => void answer(req, res)
}
