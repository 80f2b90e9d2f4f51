import { createRoot } from 'react-dom/client'

import { CheckoutForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { HeadlessCheckout } from '../../stories/HeadlessCheckout.js'

// The page of csp.test.tsx: it fills itself in and reports the violations of its policy.
declare const violations: string[]

const tell = (what: string) => parent.postMessage(`${what}, violations: ${JSON.stringify(violations)}`, '*')
const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

function fill(name: string, value: string) {
  const control = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!control) return tell(`no ${name}`)
  control.focus()
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
  control.blur()
}

const Page = document.documentElement.dataset['page'] === 'headless' ? HeadlessCheckout : CheckoutForm
createRoot(document.getElementById('root') as HTMLElement).render(
  <Page adapter={createMemoryAdapter()} onSaved={() => void pause().then(() => tell('saved'))} />,
)
const link = () => document.querySelector('[data-till="errors"] a, section a')
await pause()
const form = document.querySelector('form') as HTMLFormElement
if (getComputedStyle(form).display !== 'grid') tell('no styles')
form.requestSubmit()
// The address rules load module by module here.
for (let waits = 0; waits < 50 && !link(); waits += 1) await pause()
if (!link()) tell('no summary')
fill('contact.email', 'ann@example.com')
fill('billingAddress.country', 'US')
await pause()
fill('billingAddress.line1', '1 Main St')
fill('billingAddress.city', 'Springfield')
fill('billingAddress.state', 'IL')
fill('billingAddress.postalCode', '62701')
form.requestSubmit()
