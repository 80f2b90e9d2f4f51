import * as z from 'zod/mini'

const text = () => z.string().check(z.trim(), z.maxLength(200, 'At most 200 characters.'))
const required = (message) => text().check(z.minLength(1, message))
const code = () =>
  z.pipe(
    text(),
    z.transform((value) => value.toUpperCase()),
  )
const phone = () => text().check(z.regex(/^$|^\+?[\d ()/-]{5,}$/, 'Enter a phone number.'))
const address = z.object({
  line1: required('Enter the address.'),
  line2: text(),
  city: required('Enter a city.'),
  state: text(),
  postalCode: code(),
  country: required('Choose a country.'),
})

/** The body that the hand-written checkout sends. */
export const checkout = z.object({
  contact: z.object({
    email: z.email('Enter an email address like name@example.com.'),
    fullName: required('Enter your name.'),
    company: text(),
    phone: phone(),
  }),
  billingAddress: address,
  sameAsBilling: z.optional(z.boolean()),
  shippingAddress: z.optional(z.extend(address, { fullName: text(), phone: phone() })),
  taxId: z
    .object({ type: text(), value: code() })
    .check(z.refine(({ type, value }) => !value || Boolean(type), { path: ['type'], error: 'Choose the type.' })),
  shippingOptions: z.object({ selected: required('Choose how it is delivered.') }),
})

/** The answer of its server. */
export const answer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved') }),
  z.object({
    status: z.literal('rejected'),
    issues: z.array(z.object({ path: z.optional(z.string()), message: z.string() })),
  }),
])
