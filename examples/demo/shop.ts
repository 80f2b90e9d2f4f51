import type { LineItem, SavedAddress, SessionInfo, SessionUpdate, ShippingOption } from 'tillkit'

/** The initial values of the page: the shopper's cart, as in the provider's session. */
export interface Order {
  lineItems: readonly LineItem[]
  totals: SessionInfo['totals']
}

/** A product of the shop. Only the server has prices, in minor units. */
export interface Product {
  name: string
  detail: string
  image?: string
  prices: Readonly<Record<Currency, number>>
  adjustable?: LineItem['adjustable']
  removable?: boolean
}

/** A session keeps the currency that the shop created it with. */
export type Currency = 'usd' | 'eur' | 'jpy' | 'kwd'

export const lamp = {
  name: 'Fold table lamp',
  detail: 'Oak and paper, 42 cm',
  image: '/examples/demo/lamp.svg',
  // Yen have no decimals, and dinars have three.
  prices: { usd: 14_800, eur: 13_900, jpy: 22_000, kwd: 45_500 },
  adjustable: { minimum: 1, maximum: 5 },
} satisfies Product

export const products: readonly Product[] = [
  lamp,
  {
    name: 'Warm light bulb',
    detail: 'E27, 470 lm',
    prices: { usd: 900, eur: 850, jpy: 1_400, kwd: 2_750 },
    adjustable: { minimum: 1, maximum: 20 },
    removable: true,
  },
  {
    name: 'Gift wrapping',
    detail: 'Recycled paper',
    prices: { usd: 500, eur: 450, jpy: 700, kwd: 1_500 },
    removable: true,
  },
]

/** The currency of a code; dollars for any other text. */
export const toCurrency = (text: string | null): Currency =>
  text !== null && Object.hasOwn(lamp.prices, text) ? (text as Currency) : 'usd'

/** The addresses of the shopper's account. */
export const savedAddresses: readonly SavedAddress[] = [
  {
    id: 'home',
    label: 'Home',
    address: {
      fullName: 'Ada Byron',
      line1: '1600 Amphitheatre Pkwy',
      city: 'Mountain View',
      state: 'CA',
      postalCode: '94043',
      country: 'US',
    },
  },
  {
    id: 'studio',
    label: 'Studio',
    address: {
      fullName: 'Ada Byron',
      company: 'Fold Studio',
      line1: 'Torstraße 12',
      city: 'Berlin',
      postalCode: '10119',
      country: 'DE',
    },
  },
]

const businessDays = (from: number, to: number) => ({
  minimum: { unit: 'business_day' as const, value: from },
  maximum: { unit: 'business_day' as const, value: to },
})

const offers: Record<Currency, readonly Omit<ShippingOption, 'currency'>[]> = {
  usd: [
    { id: 'us-ground', label: 'Ground', amount: 690, estimate: businessDays(3, 5) },
    { id: 'us-express', label: 'Express', amount: 2450, estimate: businessDays(1, 2) },
  ],
  eur: [
    { id: 'eu-standard', label: 'Standard', amount: 0, estimate: businessDays(2, 4) },
    { id: 'eu-express', label: 'Express', amount: 1290, estimate: businessDays(1, 1) },
  ],
  jpy: [
    { id: 'jp-parcel', label: 'Parcel', amount: 800, estimate: businessDays(2, 3) },
    { id: 'jp-cool', label: 'Next morning', amount: 1500, estimate: { maximum: { unit: 'hour', value: 24 } } },
  ],
  kwd: [
    { id: 'kw-courier', label: 'Courier', amount: 2500, estimate: businessDays(5, 8) },
    { id: 'kw-priority', label: 'Priority courier', amount: 6750, estimate: businessDays(2, 3) },
  ],
}

const fromAbroad: readonly Omit<ShippingOption, 'currency'>[] = [
  {
    id: 'world-post',
    label: 'Registered post',
    amount: 2900,
    estimate: { minimum: { unit: 'week', value: 2 }, maximum: { unit: 'week', value: 4 } },
  },
  { id: 'world-courier', label: 'Courier', amount: 6400, estimate: businessDays(4, 7) },
]

/** The options for an address, in the currency of the session. A real shop asks its carrier. */
export function quoteShipping(address: SessionUpdate['shippingAddress'], currency: Currency): ShippingOption[] {
  if (address?.country === 'AQ') return []
  const isAbroad = currency === 'usd' && address?.country !== 'US'
  return (isAbroad ? fromAbroad : offers[currency]).map((option) => ({ ...option, currency }))
}
