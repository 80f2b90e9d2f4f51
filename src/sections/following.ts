import { addressKeys } from '../schema/address.js'
import type { CheckoutValues } from './values.js'

/** Which address repeats the other one, and which keys of the recipient repeat the contact. */
export interface Following {
  side: 'billing' | 'shipping' | 'none'
  recipient: readonly string[]
}

export const nameKeys: readonly string[] = ['fullName', 'firstName', 'lastName']
/** The keys of the recipient, which is the contact unless someone else is named. */
export const recipientKeys: readonly string[] = [...nameKeys, 'company', 'email', 'phone']

/** Returns the values with repeated ones filled in. */
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

/** Picks the values of some keys; `''` if a value is missing. */
export function pick(from: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? '']))
}
