import * as kit from 'tillkit/provider'

const blank = 'null'
const fields = {
  'contact.email': { to: 'customer.email', max: 254, required: true, blank },
  'shippingAddress.fullName': { to: 'delivery.name', blank },
  'shippingAddress.line1': { to: 'delivery.street', max: 200, blank },
  'shippingAddress.line2': { to: 'delivery.extra', max: 200, blank },
  'shippingAddress.city': { to: 'delivery.city', blank },
  'shippingAddress.state': { to: 'delivery.region', blank },
  'shippingAddress.postalCode': { to: 'delivery.zip', blank },
  'shippingAddress.country': { to: 'delivery.country', blank },
} as const

/** What Acme's carts store. Pass it to the adapter of the page. */
export const acme = kit.defineProvider({ id: 'acme', fields })

const wire: kit.Wire<string> = {
  baseUrl: 'https://api.acme.example',
  toBody: async (update) => kit.toRequestBody(fields, update),
  requests: (cart, body) => ({
    method: 'PATCH',
    path: `/v1/carts/${kit.toPathSegment(cart, /^\w{1,64}$/, 'The session must be the id of a cart.')}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }),
  read(answer) {
    const failed = kit.readFailure(answer)
    if (failed) return failed
    const body = kit.readObject(answer.text)
    if (answer.status < 300) return { status: 'saved', answer: body }
    const errors = kit.readList(body, 'errors')
    return kit.readIssues(
      answer,
      fields,
      errors.map((error) => ({ path: kit.readOwn(error, 'field'), hint: kit.readOwn(error, 'message') })),
    )
  },
}

/** Acme with your API key. Pass it to `createRelay` on your server. */
export function acmeUpstream({ apiKey, ...options }: kit.UpstreamOptions & { apiKey: string }): kit.Upstream<string> {
  return { ...options, provider: acme, wire, credentials: () => ({ authorization: `Bearer ${apiKey}` }) }
}
