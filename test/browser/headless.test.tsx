// Isolated: the focus and the announcements of a whole checkout need a page that no other file has used.
import { describe, expect, it } from 'vitest'

import { Checkout, type RootProps, type ShippingOption, useField, useTaxId } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'
import { HeadlessCheckout } from '../../stories/HeadlessCheckout.js'
import { setSilently } from './controls.js'
import { hydrate, mount, serve, unmount } from './mount.js'
import { places } from './places.js'
import { shopperIn } from './shopper.js'

const options: ShippingOption[] = [
  { id: 'std', label: 'Standard', amount: 0, currency: 'usd' },
  { id: 'exp', label: 'Express', amount: 1500, currency: 'usd' },
]
const rules: RootProps['rules'] = {
  sections: ['contact', 'billingAddress', 'shippingAddress', 'taxId', 'shippingOptions'],
  customFields: {
    note: { label: 'Delivery note', type: 'textarea' },
    terms: { label: 'I accept the terms', type: 'checkbox', required: true },
  },
}
const { contact, billingAddress } = exampleValues('US')
const defaultValues = { contact: { ...contact, email: '' }, billingAddress }

function Own() {
  const [note, terms] = [useField('custom.note'), useField('custom.terms')]
  return (
    <>
      <label htmlFor={note.id}>{note.label}</label>
      {note.kind === 'textarea' && <textarea {...note.input} />}
      {terms.kind === 'checkbox' && <input {...terms.input} />}
      <label htmlFor={terms.id}>{terms.label}</label>
      {terms.error && <strong id={`${terms.id}-error`}>{terms.error}</strong>}
    </>
  )
}

const checkout = (props: Partial<Omit<RootProps, 'ref'>> = {}) => {
  const adapter = createMemoryAdapter({ quote: () => options })
  const element = (
    <HeadlessCheckout adapter={adapter} rules={rules} defaultValues={defaultValues} {...props}>
      <Own />
    </HeadlessCheckout>
  )
  return { adapter, element }
}

/** Selects one of the options that are loaded for the address. */
async function chooseOption(tree: Parameters<typeof shopperIn>[0]) {
  await expect.poll(() => tree.querySelectorAll('[name="shippingOptions.selected"]').length, { timeout: 5000 }).toBe(2)
  const express = shopperIn(tree).find('[name="shippingOptions.selected"][value="exp"]') as HTMLInputElement
  await shopperIn(tree).click(express)
  await expect.poll(() => express.checked).toBe(true)
}

/** Uses every hook: a rejected save, its summary, a box, a list, the options, and a save. */
async function shop(tree: Parameters<typeof shopperIn>[0], adapter: ReturnType<typeof checkout>['adapter']) {
  const shopper = shopperIn(tree)
  const announced = () => shopper.texts('[data-status]')
  await chooseOption(tree)
  await shopper.enter('custom.note', 'Ring twice')
  await shopper.click(shopper.find('button[type="submit"]'))
  await expect.poll(() => shopper.focused()?.localName).toBe('section')
  expect(shopper.texts('section a')).toHaveLength(2)
  await shopper.click(shopper.find('section li:last-child a'))
  await expect.poll(() => shopper.focused()?.name).toBe('custom.terms')
  await shopper.press('Space')
  await shopper.enter('contact.email', 'ann@example.com')
  await shopper.click(shopper.control('taxId.business'))
  await expect.poll(() => shopper.control('taxId.type').localName).toBe('select')
  await shopper.click(shopper.control('taxId.business'))
  await shopper.click(shopper.find('button[type="submit"]'))
  await expect.poll(announced, { timeout: 5000 }).not.toEqual([''])
  await expect.poll(() => adapter.updates.length, { timeout: 5000 }).toBeGreaterThan(0)
  expect(adapter.updates.at(-1)).toMatchObject({
    contact: { email: 'ann@example.com' },
    shippingAddress: { line1: billingAddress.line1, shipTo: 'billing' },
    shippingOptions: { selected: 'exp' },
    custom: { note: 'Ring twice', terms: 'true' },
  })
}

function TaxIdAlone() {
  const { group, isBusiness, business, type } = useTaxId()
  return (
    <fieldset {...group}>
      {business && <input {...business.input} />}
      {isBusiness && type.kind === 'select' && (
        <select {...type.input}>
          {type.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {isBusiness && type.kind === 'input' && <input {...type.input} />}
    </fieldset>
  )
}

it('useTaxId needs no Suspense around it: the rest of the page stays mounted', async () => {
  const container = mount(
    <Checkout.Root adapter={createMemoryAdapter()} defaultValues={{ taxId: { value: 'DE136695976' } }}>
      <p>Beside it</p>
      <Checkout.Form>
        <TaxIdAlone />
      </Checkout.Form>
    </Checkout.Root>,
  )
  expect(container.textContent).toContain('Beside it')
  await expect.poll(() => container.querySelector('[name="taxId.type"]')?.localName).toBe('select')
  expect(container.textContent).toContain('Beside it')
})

describe('a checkout built with hooks alone', () => {
  it.each(places)('works in $name', async (place) => {
    const { adapter, element } = checkout()
    const { tree, hostSubmits } = place.open((inside) => (
      <>
        {element}
        {inside}
      </>
    ))
    await shop(tree, adapter)
    expect(hostSubmits()).toBe(0)
  })

  it('works from right to left, in StrictMode', async () => {
    document.documentElement.dir = 'rtl'
    const { adapter, element } = checkout({ locale: arabic })
    await shop(mount(element, { strict: true }), adapter)
    document.documentElement.dir = ''
  })

  it('hydrates with what was typed before, and with the server’s HTML', async () => {
    const business = { ...defaultValues, taxId: { type: 'us_ein', value: '12-3456789' } }
    const { adapter, element } = checkout({ defaultValues: business })
    // A server has loaded everything that a browser loads later.
    const before = mount(element)
    await expect.poll(() => before.querySelector('[name="taxId.type"]')?.localName).toBe('select')
    unmount(before)
    const container = serve(element)
    expect(container.querySelector('[name="taxId.type"]')?.localName).toBe('select')
    setSilently(container.querySelector('[name="custom.note"]') as HTMLInputElement, 'Ring')
    expect(await hydrate(container, element)).toEqual([])
    const shopper = shopperIn(container)
    expect(shopper.control('custom.note').value).toBe('Ring')
    await chooseOption(container)
    await shopper.enter('contact.email', 'ann@example.com')
    await shopper.click(shopper.control('custom.terms'))
    await shopper.click(shopper.find('button[type="submit"]'))
    await expect
      .poll(() => adapter.updates.at(-1), { timeout: 5000 })
      .toMatchObject({ custom: { note: 'Ring', terms: 'true' } })
  })
})
