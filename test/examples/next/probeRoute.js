import { contactSchema } from 'tillkit'
import { createRelay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'

export const POST = createRelay({
  upstream: stripeUpstream({ secretKey: process.env.PROBE_SECRET_KEY, baseUrl: process.env.PROBE_URL }),
  resolveSession: (request) => request.cookies.get('session')?.value,
  quoteShipping: () => [{ id: 'post', label: 'Post', amount: 500, currency: 'eur' }],
})

/** Validates a contact with the kit's schema in a route handler. */
export function GET(request) {
  const email = request.nextUrl.searchParams.get('email') ?? ''
  const blank = { fullName: '', firstName: '', lastName: '', company: '', phone: '', billingEmail: '' }
  return Response.json(contactSchema.safeParse({ ...blank, email }))
}
