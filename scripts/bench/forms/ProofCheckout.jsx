import { CheckoutForm } from '../../../src/index.js'

const options = ['Standard', 'Express'].map((label) => ({ id: label, label, amount: 500, currency: 'usd' }))

// What the backend received and the form reported, for scripts that drive the page.
const seen = { updates: [], inFlight: 0, mostInFlight: 0 }
const proof = { seen, handle: null, complete: false }
globalThis.proof = proof

// Answers after 300 ms, as a relay on a phone's network does.
const adapter = {
  async update(update) {
    seen.updates.push(structuredClone(update))
    seen.inFlight += 1
    seen.mostInFlight = Math.max(seen.mostInFlight, seen.inFlight)
    await new Promise((resolve) => setTimeout(resolve, 300))
    seen.inFlight -= 1
    return { status: 'saved', saved: Object.keys(update), session: { shippingOptions: options } }
  },
}

/** The whole checkout with every section and a backend that counts. Also rendered on a server. */
export function ProofCheckout({ save = 'submit' }) {
  return (
    <CheckoutForm
      ref={(handle) => Object.assign(proof, { handle })}
      adapter={adapter}
      save={save}
      sameAs="none"
      shippingOptions={options}
      defaultValues={{ billingAddress: { country: 'US' }, shippingAddress: { country: 'US' } }}
      rules={{ fields: { 'billingAddress.line2': 'optional', 'shippingAddress.line2': 'optional' } }}
      onSaved={({ complete }) => Object.assign(proof, { complete })}
    />
  )
}
