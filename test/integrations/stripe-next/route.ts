import { addressSchema, type ShippingOption } from 'tillkit'
import { createRelay, updateSession } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
import type { StripeBody } from 'tillkit/providers/stripe'

import { rules } from './rules.js'

interface Order {
  stripeSession: string
  address?: unknown
  total: number
}

declare const orders: {
  ofVisitor(request: Request): Promise<Order | undefined>
  ofSession(stripeSession: string): Promise<Order>
}
declare function carriers(country: string, signal: AbortSignal): Promise<{ id: string; name: string; cents: number }[]>

const upstream = stripeUpstream({ secretKey: process.env.STRIPE_SECRET_KEY ?? '' })

/** Saves what the shopper entered. */
export const POST = createRelay({
  upstream,
  rules,
  resolveSession: async (request) => (await orders.ofVisitor(request))?.stripeSession,
  async quoteShipping({ session, address, signal }): Promise<ShippingOption[]> {
    const known = address ?? (await addressSchema.parseAsync((await orders.ofSession(session)).address))
    return (await carriers(known.country, signal)).map(({ id, name, cents }) => ({
      id,
      label: name,
      amount: cents,
      currency: 'usd',
      estimate: { maximum: { unit: 'business_day', value: 5 } },
      taxBehavior: 'exclusive',
    }))
  },
  saved: async ({ session }) => ({ total: (await orders.ofSession(session)).total }),
  origins: ['https://shop.example'],
  log: ({ status, ms, step, reason }) => console.info({ status, ms, step, reason }),
})

/** An update by the shop, with values that a browser must not set. */
export async function tagSession(session: string): Promise<void> {
  const body: StripeBody = { metadata: { campaign: 'spring' } }
  const result = await updateSession({ upstream, session, body })
  if (result.status === 'rejected') throw new Error(result.issues.map(({ path, code }) => `${path} ${code}`).join())
}
