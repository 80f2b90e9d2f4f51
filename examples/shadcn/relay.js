// @ts-check
import { createRelay } from 'tillkit/server'

/** Yours: a database. @type {Map<string, object>} */
const orders = new Map()

export const relay = createRelay({
  // Yours: the id of the visitor.
  resolveSession: ({ headers }) => /\bcart=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1],

  // Yours: the options that your carrier offers for the address.
  quoteShipping: () => [
    {
      id: 'ground',
      label: 'Ground',
      amount: 690,
      currency: 'usd',
      estimate: { minimum: { unit: 'business_day', value: 3 }, maximum: { unit: 'business_day', value: 5 } },
    },
    { id: 'express', label: 'Express', amount: 2450, currency: 'usd' },
  ],

  // Yours: store the order here. The update is validated, and contains whole sections.
  save({ session, update }) {
    orders.set(session, { ...orders.get(session), ...update })
  },
})
