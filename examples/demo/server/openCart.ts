import type { LineItem, SessionInfo } from 'tillkit'
import { retainLineItems, stripeUpstream } from 'tillkit/server/stripe'
import { updateSession } from 'tillkit/server'
import type { Sandbox } from 'tillkit/testing'
import { type Currency, type Order, products, toCurrency } from '../shop.js'

/** The carts of a provider that stores line items. */
export interface Cart {
  /**
   * Puts the products into a new session, and keeps those of an existing one. Returns the initial values of the page.
   */
  open(session: string, currency: Currency): Promise<Order>
  lineItems(session: string): LineItem[]
  currencyOf(session: string): Currency
}

interface StoredItem {
  id: string
  quantity: number
  price_data: { currency: string; unit_amount: number; product_data: { name: string } }
}

/**
 * Carts in sessions of the Stripe sandbox. A real shop creates the session with its items, and reads them with Stripe's
 * API.
 */
export function openCart(sandbox: Sandbox): Cart {
  const upstream = stripeUpstream({ secretKey: 'sk_test_demo', fetch: sandbox.fetch })
  const stored = (session: string) => (sandbox.session(session) as { line_items?: StoredItem[] }).line_items ?? []
  const currencyOf = (session: string) => toCurrency(stored(session)[0]?.price_data.currency ?? null)
  const lineItems = (session: string) => stored(session).map(toLineItem)
  return {
    lineItems,
    currencyOf,
    async open(session, currency) {
      const items = stored(session)
      const isKept = items.length > 0 && currencyOf(session) === currency
      const body = {
        line_items: isKept ? retainLineItems(items) : products.map((product) => toEntry(product, currency)),
        // The options had another currency.
        ...(!isKept && { shipping_options: '' }),
      }
      const { session: info }: { session?: SessionInfo } = await updateSession({ upstream, session, body })
      return { lineItems: lineItems(session), totals: info?.totals }
    },
  }
}

const toEntry = ({ name, prices }: (typeof products)[number], currency: Currency) => ({
  price_data: { currency, unit_amount: prices[currency], product_data: { name } },
  quantity: 1,
})

function toLineItem({ id, quantity, price_data: price }: StoredItem): LineItem {
  const { name } = price.product_data
  const { detail = '', image, adjustable, removable } = products.find((product) => product.name === name) ?? {}
  return {
    id,
    label: name,
    ...(detail && { description: detail }),
    ...(image && { image }),
    amount: price.unit_amount * quantity,
    currency: price.currency,
    quantity,
    ...(adjustable && { adjustable }),
    ...(removable && { removable }),
  }
}
