import { commits } from './commitHook.js'

import { createRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'

import {
  Checkout,
  CheckoutForm,
  ContactSection,
  ShippingAddressSection,
  ShippingOptionsSection,
  type CheckoutHandle,
  useCheckout,
} from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import type { Provider } from '../../src/providers/provider.js'
import type { SessionInfo, SessionUpdateResult } from '../../src/providers/result.js'
import { sectionIds } from '../../src/sections/keys.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { exampleValues } from '../../src/testing/exampleValues.js'

const { contact, billingAddress, shippingAddress, taxId } = exampleValues('US')
const country = { country: 'US' }

// A lookup that never answers: the benchmark measures typing, not an open list.
const lookup = { id: 'slow', suggest: () => new Promise<never>(() => {}), postcode: () => new Promise<never>(() => {}) }

/** Every field of the kit that a shopper can type in, including a street with a lookup. */
const whole = (): ReactNode => (
  <CheckoutForm
    adapter={createMemoryAdapter({ provider: fastspring })}
    sameAs="none"
    lookup={lookup}
    rules={{ fields: { 'billingAddress.country': 'required', 'billingAddress.line2': 'optional' } }}
    defaultValues={{ billingAddress: country, shippingAddress: country }}
  />
)

const Total = () => <output>{JSON.stringify(useCheckout().session.summary)}</output>

let answer: SessionInfo = {}
let letGo = (): void => undefined
const handle = createRef<CheckoutHandle>()

const held = async (): Promise<SessionUpdateResult> => {
  await new Promise<void>((resolve) => (letGo = resolve))
  return { status: 'saved', saved: [...sectionIds], session: structuredClone(answer) }
}

/** A page without a save status. */
const quiet = (provider: Provider, children: ReactNode): ReactNode => (
  <Checkout.Root
    ref={handle}
    adapter={createMemoryAdapter({ provider, answer: held })}
    defaultValues={{ contact, shippingAddress, shippingOptions: { selected: 'std' } }}
    shippingOptions={[{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }]}
  >
    <Checkout.Form>{children}</Checkout.Form>
  </Checkout.Root>
)

const contactAlone = () => quiet(fastspring, <ContactSection />)
const withOptions = () =>
  quiet(
    stripe,
    <>
      <ShippingAddressSection />
      <ShippingOptionsSection />
    </>,
  )
const withTotal = () =>
  quiet(
    fastspring,
    <>
      <ContactSection />
      <Total />
    </>,
  )

const withTotals = () =>
  quiet(
    fastspring,
    <>
      <ContactSection />
      <Checkout.Totals totals={[{ id: 'total', amount: 2000, currency: 'usd' }]} />
    </>,
  )

const pages = { whole, contactAlone, withOptions, withTotal, withTotals }
const container = document.body.appendChild(document.createElement('main'))
let root: Root | undefined

const bench = {
  commits,
  values: { contact, billingAddress, shippingAddress, taxId },
  answerWith: (next: SessionInfo) => void (answer = next),
  save: () => handle.current?.save(),
  letGo: () => letGo(),
  show(name: keyof typeof pages): void {
    flushSync(() => root?.unmount())
    commits.clear()
    root = createRoot(container)
    root.render(pages[name]())
  },
  /** Mounts the whole checkout and unmounts it. */
  cycle(times: number): void {
    flushSync(() => root?.unmount())
    root = undefined
    for (let i = 0; i < times; i += 1) {
      const each = createRoot(container)
      flushSync(() => each.render(whole()))
      container.querySelector('input')?.focus()
      flushSync(() => each.unmount())
    }
    commits.clear()
  },
}

/** The exports that the benchmark uses. */
export type Bench = typeof bench

Object.assign(globalThis, { bench })
