/** The keys of the shipping options, in the order of the page. */
export const shippingOptionsKeys = ['selected'] as const

export type ShippingOptions = Record<(typeof shippingOptionsKeys)[number], string>
