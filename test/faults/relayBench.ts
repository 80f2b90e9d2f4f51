import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import * as classic from 'zod'
import * as z from 'zod/mini'

import { judge } from '../../src/providers/judge.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { checkoutSchema, sections } from '../../src/sections/schema.js'
import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { readUpdate } from '../../src/server/readUpdate.js'
import { exampleValues } from '../../src/testing/index.js'

/** The servers that are compared. `relay`: the kit's; `bare`: what a host writes without it, see `bareDoes`. */
export type BenchServer = 'bare' | 'relay'

export const bareDoes =
  'bare: node:http, body of at most 32 kB, JSON.parse, checkoutSchema, form body by URLSearchParams, the same client with ' +
  'redirect "manual" and AbortSignal.timeout(15000), JSON of the answer parsed, JSON written; no origin, no rules, no quote, ' +
  'no mirror, no log'

const { shippingAddress } = exampleValues('DE')
/** A request as our own page sends it. */
export const update = { shippingAddress, shippingOptions: { selected: 'std' } }
const session = 'cs_test_1'
const offer = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }

async function listen(listener: RequestListener): Promise<string> {
  // Longer than a round of the other server.
  const server = createServer({ keepAliveTimeout: 120_000 }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A provider that takes everything. */
export const startProvider = (): Promise<string> =>
  listen((req, res) =>
    req.resume().on('end', () => res.setHeader('content-type', 'application/json').end('{"id":"cs_1"}')),
  )

/** Starts one of the servers; both check the update and call the provider with the same client. */
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

/** A way to judge beside another: updates per second of CPU time. */
export interface ComparedVerdict {
  what: string
  peer: string
  ours: number
  against: number
  atLeast?: number
}

/**
 * How fast updates are judged, valid and invalid. The shape, as the relay reads it, beside a schema of zod's classic API,
 * which compiles itself; the whole verdict beside such a schema made of the kit's own functions, and beside `checkoutSchema`,
 * as it is and compiled.
 */
export async function comparedVerdicts(): Promise<ComparedVerdict[]> {
  const { fields, issues } = sections.shippingAddress
  const texts = Object.fromEntries(Object.keys(fields.shape).map((key) => [key, classic.string()]))
  const shape = classic.strictObject({
    shippingAddress: classic.strictObject(texts),
    shippingOptions: classic.strictObject({ selected: classic.string() }),
  })
  const same = classic.strictObject({
    shippingAddress: classic
      .strictObject(texts)
      .transform((values) => fields.parse(values))
      .superRefine(async (address, context) => {
        for (const { path = '', code } of await issues(address)) {
          context.addIssue({ code: 'custom', path: [path], message: code, input: address })
        }
      }),
    shippingOptions: classic.strictObject({
      selected: classic.string().transform(sections.shippingOptions.fields.shape.selected),
    }),
  })
  const compiled = z.compile(checkoutSchema)
  const taken = ['shippingAddress', 'shippingOptions'] as const
  const whole = { ...update, shippingAddress: { ...shippingAddress, postalCode: 'x', phone: '+49 1', country: 'XX' } }
  const misshapen = { ...update, shippingAddress: { ...shippingAddress, phone: 7, extra: '' } }
  const rows: ComparedVerdict[] = []
  for (const [kind, given, wrong] of [
    ['valid', update, update],
    ['invalid', whole, misshapen],
  ] as const) {
    const text = JSON.stringify(wrong)
    const read = await ratePerSecond(() => ifRefused(() => readUpdate(text, taken)))
    const parsed = await ratePerSecond(() => shape.safeParse(JSON.parse(text)))
    const judged = await ratePerSecond(() => judge(given, { provider: stripe }))
    const goal = kind === 'valid' ? {} : { atLeast: 0.3 }
    rows.push({ what: `shape of a ${kind} text`, peer: 'zod classic', ours: read, against: parsed, ...goal })
    for (const [peer, schema, least] of [
      ['zod classic of the same functions', same, goal],
      ['checkoutSchema', checkoutSchema, {}],
      ['checkoutSchema compiled', compiled, {}],
    ] as const) {
      const against = await ratePerSecond(() => schema.safeParseAsync(given))
      rows.push({ what: `verdict on a ${kind} update`, peer, ours: judged, against, ...least })
    }
  }
  return rows
}

function ifRefused(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

/** By CPU time, the best of some short runs, because the machine is shared. */
async function ratePerSecond(work: () => unknown): Promise<number> {
  let best = 0
  for (let run = 0; run < 40; run += 1) {
    const before = process.cpuUsage()
    for (let i = 0; i < 400; i += 1) await work()
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, (400 / (user + system)) * 1e6)
  }
  return Math.round(best)
}
