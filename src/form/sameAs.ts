import { splitPath } from '../sections/fieldPath.js'
import type { CheckoutValues, FieldPath } from '../sections/schema.js'

/** Which address follows the other one, and whether the recipient follows the contact. */
export interface Following {
  side: 'billing' | 'shipping' | 'none'
  recipient: boolean
}

const addressKeys: readonly string[] = ['line1', 'line2', 'city', 'state', 'postalCode', 'country']
/** Who gets the goods: the contact, unless another is named. */
export const recipientKeys: readonly string[] = ['fullName', 'firstName', 'lastName', 'company', 'email', 'phone']

/** The path that a field repeats, or undefined where it stands for itself. */
export function followedPath(path: FieldPath, { side, recipient }: Following): FieldPath | undefined {
  const [section, key] = splitPath(path)
  if (side === 'billing' && section === 'billingAddress') return `shippingAddress.${key}` as FieldPath
  if (side !== 'shipping' || section !== 'shippingAddress') return undefined
  if (addressKeys.includes(key)) return `billingAddress.${key}` as FieldPath
  return recipient && recipientKeys.includes(key) ? (`contact.${key}` as FieldPath) : undefined
}

/** The values, with those that follow others repeated. */
export function withFollowed(values: CheckoutValues, { side, recipient }: Following): CheckoutValues {
  const { contact, billingAddress, shippingAddress } = values
  if (side === 'billing')
    return { ...values, billingAddress: pick(shippingAddress, addressKeys) as typeof billingAddress }
  if (side === 'none') return values
  return {
    ...values,
    shippingAddress: {
      ...shippingAddress,
      ...pick(billingAddress, addressKeys),
      ...(recipient ? pick(contact, recipientKeys) : {}),
    },
  }
}

function pick(from: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? '']))
}
