import { stripeUpstream } from '../../providers/stripe/upstream.js'
import { mergeObjects } from '../mergeObjects.js'
import type { Fault, SandboxContract } from '../sandboxContract.js'
import { readBasic } from '../readBasic.js'
import { readFormBody } from '../readFormBody.js'

type Item = Record<string, unknown> & { id?: string; price_data?: { unit_amount?: number; currency?: string } }

interface Stored {
  line_items?: readonly Item[]
  metadata?: Record<string, string> | ''
  shipping_options?: unknown
}

const invalid = { type: 'invalid_request_error' }
const path = /^\/v1\/checkout\/sessions\/[^/]+$/

const answer = (id: string, stored: Stored) => ({
  id,
  object: 'checkout.session',
  status: 'open',
  metadata: {},
  ...totalsOf(stored),
  ...stored,
})

/**
 * Stripe's "Update a Checkout Session" and "Retrieve a Checkout Session". It is not documented whether an omitted
 * address line is kept; this sandbox keeps it.
 */
export const stripeSandbox: SandboxContract = {
  upstream: (options) => stripeUpstream({ secretKey: 'sk_test_sandbox', ...options }),
  session: 'cs_test_sandbox',
  method: 'POST',
  path,
  endpoints: [{ method: 'GET', path, answer }],
  contentType: 'application/x-www-form-urlencoded',
  isAuthorized(authorization) {
    const key = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? readBasic(authorization).replace(/:$/, '')
    return /^(sk|rk)_(?!.*wrong)\w+$/.test(key)
  },
  parse: readFormBody,
  sessionId: (path) => path.split('/').at(-1) ?? '',
  check: ({ line_items: known = [] }: Stored, { line_items: items = [] }: Stored) =>
    items.flatMap(({ id }, at): Fault[] =>
      id === undefined || known.some((item) => item.id === id)
        ? []
        : [{ path: ['line_items', at, 'id'], kind: 'invalid', message: `No such line item: '${id}'`, value: id }],
    ),
  store(before, body) {
    const { metadata, ...stored }: Stored = mergeObjects(before, body)
    const { line_items: items }: Stored = body
    if (items) stored.line_items = items.map((item) => toItem(item, before))
    // '' unsets one metadata name, all metadata, or the list.
    const kept = Object.entries(metadata || {}).filter(([, value]) => value !== '')
    if (stored.shipping_options === '') stored.shipping_options = []
    return metadata === undefined ? stored : { ...stored, metadata: Object.fromEntries(kept) }
  },
  answer,
  error(status, message, [fault]) {
    if (fault) return { error: toError(fault) }
    const missing = { code: 'resource_missing', param: 'session', message: 'No such checkout.session.' }
    return { error: { ...invalid, message, ...(status === 404 && missing) } }
  },
  keyReused: () => ({
    error: {
      type: 'idempotency_error',
      message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    },
  }),
}

// Totals of the documented example session, or of line items with known prices, with the first shipping option.
function totalsOf({ shipping_options: options, line_items: items = [] }: Stored) {
  const rate = (
    options as { shipping_rate_data?: { fixed_amount?: { amount: number; currency: string } } }[] | undefined
  )?.at?.(0)?.shipping_rate_data?.fixed_amount
  const shipping = rate?.amount ?? 0
  const prices = items.map(({ price_data: price, quantity }) => Number(price?.unit_amount) * Number(quantity))
  const sum = prices.reduce((all, each) => all + each, 0)
  const subtotal = items.length > 0 && Number.isSafeInteger(sum) ? sum : 2198
  return {
    amount_subtotal: subtotal,
    amount_total: subtotal + shipping,
    currency: items[0]?.price_data?.currency ?? rate?.currency ?? 'usd',
    shipping_cost: rate ? { amount_subtotal: shipping, amount_tax: 0, amount_total: shipping } : null,
    total_details: { amount_discount: 0, amount_shipping: shipping, amount_tax: 0 },
  }
}

let made = 0

/**
 * An item of the array that replaces the stored one. A known ID keeps omitted properties; an item without an ID is
 * added.
 */
function toItem(item: Item, { line_items: known = [] }: Stored): Item {
  const kept = known.find(({ id }) => id === item.id)
  return kept ? { ...kept, ...item } : { id: `li_sandbox${(made += 1)}`, quantity: 1, ...item }
}

// An error names one parameter, in the bracket notation of the request.
function toError({ path, kind, message }: Fault) {
  const [first = '', ...rest] = path.map(String)
  const param = first + rest.map((name) => `[${name}]`).join('')
  const words: Record<Fault['kind'], object> = {
    missing: { code: 'parameter_missing', message: `Missing required param: ${param}.` },
    unknown: { code: 'parameter_unknown', message: `Received unknown parameter: ${param}` },
    empty: {
      code: 'parameter_invalid_empty',
      message:
        `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however ` +
        `'${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    },
    invalid: { message },
  }
  return { ...invalid, param, ...words[kind] }
}
