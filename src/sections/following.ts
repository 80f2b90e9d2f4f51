import { addressKeys } from '../schema/address.js'
import type { CheckoutValues } from './values.js'

/** Which address follows the other one, and which keys of the recipient follow the contact. */
export interface Following {
  side: 'billing' | 'shipping' | 'none'
  recipient: readonly string[]
}

export const nameKeys: readonly string[] = ['fullName', 'firstName', 'lastName']
/** Who gets the goods: the contact, unless another is named. */
export const recipientKeys: readonly string[] = [...nameKeys, 'company', 'email', 'phone']

/** The values, with those that follow others repeated. */
export function withFollowed(values: CheckoutValues, { side, recipient }: Following): CheckoutValues {
  const { contact, billingAddress, shippingAddress } = values
  if (side === 'billing') return { ...values, billingAddress: pick(shippingAddress, addressKeys) }
  if (side === 'none') return values
  return {
    ...values,
    shippingAddress: {
      ...shippingAddress,
      ...pick(billingAddress, addressKeys),
      ...pick(contact, recipient),
    },
  }
}

/** The values of some keys, `''` where there is none. */
export function pick(from: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? '']))
}
