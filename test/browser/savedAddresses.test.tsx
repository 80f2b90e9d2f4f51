import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/styles.css'

import {
  Checkout,
  type CheckoutHandle,
  type SavedAddress,
  SavedAddresses,
  ShippingOptionsSection,
} from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { fromAllSides, judgePage, preparePage } from './judgePage.js'
import { hydrate, mount, serve, settle } from './mount.js'

const albany = {
  fullName: 'Ann Lee',
  line1: '1 Main St',
  city: 'Albany',
  state: 'NY',
  postalCode: '12207',
  country: 'US',
}
const berlin = { fullName: 'Ann Lee', line1: 'Torstr. 12', city: 'Berlin', postalCode: '10119', country: 'DE' }
const addresses: SavedAddress[] = [
  { id: 'home', label: 'Home', address: albany },
  { id: 'studio', label: 'Studio', address: berlin },
  { id: 'work', label: 'Work', address: { ...albany, line1: '3 Elm St' } },
]

function checkout() {
  const quote = () => [{ id: 'std', label: 'Parcel', amount: 500, currency: 'usd' }]
  const adapter = createMemoryAdapter({ provider: stripe, quote })
  const handle = createRef<CheckoutHandle>()
  const page = (
    <Checkout.Root
      ref={handle}
      adapter={adapter}
      save="auto"
      rules={{ allowedCountries: ['US', 'CA'] }}
      defaultValues={{ shippingAddress: { country: 'US' } }}
    >
      <Checkout.Form>
        <SavedAddresses section="shippingAddress" addresses={addresses} />
        <ShippingOptionsSection />
      </Checkout.Form>
    </Checkout.Root>
  )
  return { adapter, page, line1: () => handle.current?.getValues().shippingAddress.line1 }
}

const radio = (root: ParentNode, id: string) => root.querySelector<HTMLInputElement>(`[type="radio"][value="${id}"]`)
const street = (root: ParentNode) => root.querySelector<HTMLInputElement>('[name="shippingAddress.line1"]')

it('SavedAddresses works with the keyboard alone: skips disabled addresses, quotes and saves a selection, and Edit focuses the street', async () => {
  const { adapter, page, line1 } = checkout()
  const container = mount(page)
  await vi.waitUntil(() => radio(container, 'home'))
  expect(radio(container, 'studio')?.disabled).toBe(true)
  radio(container, '')?.focus()
  await userEvent.keyboard('{ArrowUp}')
  await vi.waitUntil(() => line1() === '3 Elm St')
  expect(document.activeElement).toBe(radio(container, 'work'))
  await userEvent.keyboard('{ArrowUp}')
  await vi.waitUntil(() => line1() === '1 Main St')
  expect(document.activeElement).toBe(radio(container, 'home'))
  await vi.waitUntil(() => container.querySelector('[name="shippingOptions.selected"]'))
  await settle()
  expect(adapter.updates.at(-1) ?? adapter.quotes.at(-1)).toMatchObject({ shippingAddress: { line1: '1 Main St' } })

  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Edit')
  await userEvent.keyboard('{Enter}')
  await vi.waitUntil(() => document.activeElement === street(container))
  expect(street(container)?.value).toBe('1 Main St')
  expect(radio(container, '')?.checked).toBe(true)
})

it('SavedAddresses is accessible, in light and dark, in both directions, with and without a selection', async () => {
  await preparePage()
  const { page, line1 } = checkout()
  const container = mount(
    <main>
      <h1>Checkout</h1>
      {page}
    </main>,
  )
  await vi.waitUntil(() => radio(container, 'home'))
  const look = async (side: string) => expect([side, (await judgePage()).violations]).toEqual([side, []])
  await fromAllSides(look)
  radio(container, 'home')?.click()
  await vi.waitUntil(() => line1() === '1 Main St')
  await settle()
  await fromAllSides(look)
})

it('SavedAddresses is server-rendered, and keeps what was selected before hydration', async () => {
  const { page, line1 } = checkout()
  const container = serve(page)
  expect(container.textContent).toContain('Albany, NY 12207')
  expect(container.textContent).toContain("We don't ship to this country or region")
  radio(container, 'home')?.click()
  expect(await hydrate(container, page)).toEqual([])
  await vi.waitUntil(() => line1() === '1 Main St')
  expect(radio(container, 'home')?.checked).toBe(true)
})

it('SavedAddresses works in a shadow root', async () => {
  const { page, line1 } = checkout()
  const host = document.body.appendChild(document.createElement('div'))
  const tree = host.attachShadow({ mode: 'open' })
  const root = createRoot(tree.appendChild(document.createElement('div')))
  onTestFinished(() => {
    root.unmount()
    host.remove()
  })
  root.render(page)
  await vi.waitUntil(() => radio(tree, 'home'))
  radio(tree, 'home')?.click()
  await vi.waitUntil(() => line1() === '1 Main St')
  const edit = await vi.waitUntil(() => tree.querySelector<HTMLButtonElement>('button[aria-describedby]'))
  edit.click()
  await vi.waitUntil(() => tree.activeElement === street(tree))
  expect(street(tree)?.value).toBe('1 Main St')
})
