import { createServer, type IncomingMessage } from 'node:http'

import type { CheckoutRules } from 'tillkit'
import { checkoutPage } from 'tillkit/providers/checkout-page'
import { createRelay, updateSession } from 'tillkit/server'
import { checkoutPageUpstream } from 'tillkit/server/checkout-page'
import { toNodeHandler } from 'tillkit/server/node'

declare function signedInCustomer(request: IncomingMessage): Promise<{ checkoutPageId: string } | null>
declare function loadCustomer(id: string): Promise<unknown>

/** The fields of their own account that customers may change. */
export const rules: CheckoutRules = {
  sections: ['contact', 'taxId'],
  fields: { 'contact.email': 'locked', 'contact.fullName': 'required', 'contact.billingEmail': 'optional' },
}

const upstream = checkoutPageUpstream({ apiKey: process.env.CHECKOUT_PAGE_KEY ?? '', timeoutMs: 8_000 })

const relay = createRelay<string, IncomingMessage>({
  upstream,
  rules,
  // `toNodeHandler` passes on Node's own request, which the session middleware knows.
  resolveSession: async (_request, req) => (await signedInCustomer(req))?.checkoutPageId,
  saved: ({ update }) => ({ business: update.taxId?.value !== '' }),
})

createServer(toNodeHandler(relay)).listen(3000)

/** The initial values of the account page. */
export const accountDefaults = async (id: string) => checkoutPage.toValues(await loadCustomer(id))

/** For the support staff; uses the provider's own field names. */
export async function renameCompany(session: string, companyName: string): Promise<unknown> {
  const { status, answer } = await updateSession({ upstream, session, body: { companyName } })
  return status === 'saved' ? answer : undefined
}
