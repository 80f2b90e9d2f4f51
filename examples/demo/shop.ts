import type { SessionUpdate, ShippingOption } from 'tillkit'

/** What the page shows beside the form; the relay's `saved` hook makes it. Amounts in minor units. */
export interface OrderSummary {
  currency: string
  price: number
  shipping?: { label: string; amount: number }
  total: number
}

interface Market {
  currency: string
  price: number
  shipping: ShippingOption[]
}

export const product = { name: 'Fold table lamp', detail: 'Oak and paper, 42 cm', sku: 'FOLD-42-OAK' }

const businessDays = (from: number, to: number) => ({
  minimum: { unit: 'business_day' as const, value: from },
  maximum: { unit: 'business_day' as const, value: to },
})

const inDollars: Market = {
  currency: 'usd',
  price: 14800,
  shipping: [
    { id: 'us-ground', label: 'Ground', amount: 690, currency: 'usd', estimate: businessDays(3, 5) },
    { id: 'us-express', label: 'Express', amount: 2450, currency: 'usd', estimate: businessDays(1, 2) },
  ],
}

const inEuros: Market = {
  currency: 'eur',
  price: 13900,
  shipping: [
    { id: 'eu-standard', label: 'Standard', amount: 0, currency: 'eur', estimate: businessDays(2, 4) },
    { id: 'eu-express', label: 'Express', amount: 1290, currency: 'eur', estimate: businessDays(1, 1) },
  ],
}

const abroad: Market = {
  currency: 'usd',
  price: 14800,
  shipping: [
    {
      id: 'world-post',
      label: 'Registered post',
      amount: 2900,
      currency: 'usd',
      estimate: { minimum: { unit: 'week', value: 2 }, maximum: { unit: 'week', value: 4 } },
    },
    { id: 'world-courier', label: 'Courier', amount: 6400, currency: 'usd', estimate: businessDays(4, 7) },
  ],
}

const nowhere: Market = { currency: 'usd', price: 14800, shipping: [] }

const markets: Partial<Record<string, Market>> = {
  US: inDollars,
  AT: inEuros,
  BE: inEuros,
  DE: inEuros,
  ES: inEuros,
  FR: inEuros,
  IE: inEuros,
  IT: inEuros,
  NL: inEuros,
  JP: {
    currency: 'jpy', // no decimals: 800 is ¥800
    price: 22000,
    shipping: [
      { id: 'jp-parcel', label: 'Parcel', amount: 800, currency: 'jpy', estimate: businessDays(2, 3) },
      {
        id: 'jp-cool',
        label: 'Next morning',
        amount: 1500,
        currency: 'jpy',
        estimate: { maximum: { unit: 'hour', value: 24 } },
      },
    ],
  },
  KW: {
    currency: 'kwd', // three decimals: 2500 is KWD 2.500
    price: 45500,
    shipping: [
      { id: 'kw-courier', label: 'Courier', amount: 2500, currency: 'kwd', estimate: businessDays(5, 8) },
      { id: 'kw-priority', label: 'Priority courier', amount: 6750, currency: 'kwd', estimate: businessDays(2, 3) },
    ],
  },
  AQ: nowhere,
}

const marketOf = (country = 'US'): Market => markets[country] ?? abroad

/** The options for an address: what a real shop asks its carrier for. */
export const quoteShipping = (address: SessionUpdate['shippingAddress']): ShippingOption[] =>
  marketOf(address?.country).shipping

/** The order as it stands after an update. */
export function summarizeOrder({ shippingAddress, shippingOptions }: SessionUpdate = {}): OrderSummary {
  const { currency, price, shipping: offered } = marketOf(shippingAddress?.country || 'US')
  const chosen = offered.find(({ id }) => id === shippingOptions?.selected)
  if (!chosen) return { currency, price, total: price }
  const { label, amount } = chosen
  return { currency, price, shipping: { label, amount }, total: price + amount }
}
