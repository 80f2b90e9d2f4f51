import { createRef, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import {
  Checkout,
  CheckoutForm,
  type CheckoutHandle,
  type RootProps,
  ShippingAddressSection,
  type ShippingOption,
  ShippingOptionsSection,
} from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import type { SessionUpdate } from '../../src/sections/schema.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { createSandboxAdapter } from '../../src/testing/createSandboxAdapter.js'
import { control, enter } from './controls.js'
import { hydrate, mount, serve, settle } from './mount.js'

const berlin = {
  fullName: 'Ann Lee',
  line1: 'Unter den Linden 77',
  city: 'Berlin',
  postalCode: '10117',
  country: 'DE',
}
const paris = { fullName: 'Léa', line1: '5 rue de Rivoli', city: 'Paris', postalCode: '75001', country: 'FR' }
const toronto = {
  fullName: 'Di',
  line1: '1 Yonge St',
  city: 'Toronto',
  state: 'ON',
  postalCode: 'M5E 1E5',
  country: 'CA',
}
const newYork = {
  fullName: 'Bo',
  line1: '1 Main St',
  city: 'New York',
  state: 'NY',
  postalCode: '10001',
  country: 'US',
}

const option = (id: string, amount: number): ShippingOption => ({ id, label: `Parcel ${id}`, amount, currency: 'eur' })
/** Each country has its own price for a shared option, and its own option. */
const offer = ({ shippingAddress }: SessionUpdate): ShippingOption[] => {
  const { country = '' } = shippingAddress ?? {}
  return [option('std', country === 'DE' ? 500 : 2900), option(country, 900)]
}

/** An adapter that quotes, and answers a save with the options for its address. */
function open(props: Partial<RootProps> = {}, strict = false) {
  const adapter = createMemoryAdapter({
    provider: stripe,
    quote: offer,
    answer: (update) => ({
      status: 'saved',
      saved: Object.keys(update) as never,
      session: { shippingOptions: offer(update) },
    }),
  })
  const ref = createRef<CheckoutHandle>()
  const container = mount(<CheckoutForm ref={ref} adapter={adapter} {...props} />, { strict })
  const leave = async () => {
    ;(document.activeElement as HTMLElement).blur()
    await settle()
  }
  return {
    adapter,
    container,
    leave,
    reset: (values?: RootProps['defaultValues']) => ref.current?.reset(values),
    values: () => ref.current?.getValues(),
    radio: (id: string) => control(container, 'shippingOptions.selected', id),
    text: () => container.textContent ?? '',
    status: () => container.querySelector('[role=status]')?.textContent,
    save: () => userEvent.click(page.getByRole('button', { name: 'Save' })),
    cities: () => adapter.quotes.map(({ shippingAddress }) => shippingAddress?.city),
  }
}

describe('a quote', () => {
  it('stores nothing: closing the dialog without saving sends nothing to the provider', async () => {
    const adapter = createSandboxAdapter('stripe', { quoteShipping: () => [option('std', 500)] })
    const container = mount(
      <dialog>
        <CheckoutForm adapter={adapter} sameAs="none" />
      </dialog>,
    )
    container.querySelector('dialog')?.showModal()
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'DE')
    for (const key of ['fullName', 'line1', 'city', 'postalCode'] as const)
      await enter(container, `shippingAddress.${key}`, berlin[key])
    await userEvent.click(page.getByRole('group', { name: 'Shipping option' }))
    await userEvent.click(page.getByRole('radio', { name: /Parcel std/ }))
    await settle()
    await userEvent.keyboard('{Escape}')
    await settle()
    expect(container.querySelector('dialog')?.open).toBe(false)
    expect(adapter.sandbox.requests).toEqual([])
    expect(container.querySelector('[role=status]')?.textContent).toBe('')
  })

  it('is the only request during an edit', async () => {
    const { adapter, container, leave, cities } = open({ defaultValues: { shippingAddress: berlin } })
    await expect.poll(cities).toEqual(['Berlin'])
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'FR')
    await userEvent.fill(control(container, 'shippingAddress.postalCode'), '75001')
    await leave()
    await expect.poll(() => adapter.quotes.at(-1)?.shippingAddress).toMatchObject({ city: 'Berlin', country: 'FR' })
    expect(adapter.updates).toEqual([])
  })

  it('is requested once for a complete default address', async () => {
    const { adapter, radio, text } = open({ defaultValues: { shippingAddress: berlin } }, true)
    await expect.poll(text).toContain('€5.00')
    expect(radio('std').checked).toBe(false)
    await settle()
    expect(adapter.quotes).toHaveLength(1)
    expect(adapter.updates).toEqual([])
  })

  it('is requested once when a server-rendered page hydrates', async () => {
    const adapter = createMemoryAdapter({ provider: stripe, quote: offer })
    const element = <CheckoutForm adapter={adapter} defaultValues={{ shippingAddress: berlin }} />
    const container = serve(element, { strict: true })
    expect(await hydrate(container, element, { strict: true })).toEqual([])
    await expect.poll(() => container.textContent).toContain('Parcel DE')
    await settle()
    expect(adapter.quotes).toHaveLength(1)
  })

  it('is not requested when the options are a prop, until the address changes', async () => {
    const { adapter, container, leave, reset, text } = open({
      defaultValues: { shippingAddress: berlin },
      shippingOptions: [option('given', 100)],
    })
    await settle()
    await userEvent.click(control(container, 'shippingAddress.city'))
    await leave()
    expect(adapter.quotes).toEqual([])
    reset({ shippingAddress: paris })
    await expect.poll(text).toContain('Parcel FR')
    reset()
    await expect.poll(text).toContain('Parcel given')
    await settle()
    expect(adapter.quotes).toHaveLength(1)
  })

  it('is requested for a shipping address that copies a complete billing address', async () => {
    const { container, text } = (() => {
      const adapter = createMemoryAdapter({ quote: offer })
      const { fullName, ...address } = berlin
      const contact = { email: 'ann@example.com', fullName }
      const element = <CheckoutForm adapter={adapter} defaultValues={{ contact, billingAddress: address }} />
      const container = mount(element)
      return { container, text: () => container.textContent }
    })()
    expect(control(container, 'shippingAddress.shipTo').checked).toBe(true)
    await expect.poll(text).toContain('€5.00')
  })

  it('is kept for options that are mounted later, in another form', async () => {
    const adapter = createMemoryAdapter({ provider: stripe, quote: offer })
    function Steps() {
      const [step, go] = useState(1)
      return (
        <Checkout.Root adapter={adapter}>
          {step === 1 && (
            <Checkout.Form>
              <ShippingAddressSection />
            </Checkout.Form>
          )}
          <button type="button" onClick={() => go(2)}>
            Next
          </button>
          {step === 2 && (
            <Checkout.Form>
              <ShippingOptionsSection />
              <Checkout.Submit />
            </Checkout.Form>
          )}
        </Checkout.Root>
      )
    }
    const container = mount(<Steps />)
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'FR')
    for (const key of ['fullName', 'line1', 'city', 'postalCode'] as const)
      await enter(container, `shippingAddress.${key}`, paris[key])
    await userEvent.click(page.getByRole('button', { name: 'Next' }))
    await userEvent.click(page.getByRole('radio', { name: /Parcel FR/ }))
    expect(adapter.updates).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    // The selection is stored with the address for which it was offered.
    await expect
      .poll(() => adapter.updates)
      .toMatchObject([{ shippingAddress: { city: 'Paris' }, shippingOptions: { selected: 'FR' } }])
    expect(adapter.quotes).toHaveLength(1)
  })

  it('is stored by Save, address and selection together', async () => {
    const { adapter, radio, save, status } = open({ defaultValues: { shippingAddress: berlin } })
    await expect.poll(() => adapter.quotes.length).toBe(1)
    await settle()
    await userEvent.click(radio('std'))
    await settle()
    expect(adapter.updates).toEqual([])
    await save()
    await expect.poll(status).toBe('Saved.')
    expect(adapter.updates).toMatchObject([
      { shippingAddress: { city: 'Berlin' }, shippingOptions: { selected: 'std' } },
    ])
  })
})

describe('save="auto"', () => {
  it('quotes a complete default address, and stores it with the first edit', async () => {
    const { adapter, container, leave, radio, text } = open({
      defaultValues: { shippingAddress: berlin },
      save: 'auto',
    })
    await expect.poll(text).toContain('€5.00')
    await userEvent.click(control(container, 'shippingAddress.city'))
    await leave()
    expect(adapter.updates).toEqual([])
    await userEvent.click(radio('std'))
    await expect
      .poll(() => adapter.updates)
      .toMatchObject([{ shippingAddress: { city: 'Berlin' }, shippingOptions: { selected: 'std' } }])
    expect(adapter.quotes).toHaveLength(1)
  })

  it('stores a changed address and the current price of the selected option', async () => {
    const { adapter, container, leave, radio, text } = open({
      save: 'auto',
      defaultValues: { shippingAddress: newYork },
    })
    await expect.poll(text).toContain('€29.00')
    await userEvent.fill(control(container, 'shippingAddress.fullName'), 'Cy')
    await leave()
    await expect.poll(() => adapter.updates.length).toBe(1)
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'DE')
    await userEvent.fill(control(container, 'shippingAddress.postalCode'), '10117')
    await leave()
    await expect.poll(() => adapter.updates.at(-1)?.shippingAddress?.country).toBe('DE')
    await expect.poll(text).toContain('€5.00')
    await userEvent.click(radio('std'))
    await expect.poll(() => adapter.updates.at(-1)).toMatchObject({ shippingOptions: { selected: 'std' } })
    expect(text()).not.toContain('€29.00')
  })
})

describe('reset', () => {
  it.each([
    ['in the state', 'shippingAddress.state'],
    ['in the city', 'shippingAddress.city'],
    ['on an option', 'shippingOptions.selected'],
    ['nowhere', undefined],
  ] as const)('replaces state, options and selection together, with the focus %s', async (_where, name) => {
    const { adapter, container, reset, radio, values, text } = open({ defaultValues: { shippingAddress: newYork } })
    await expect.poll(text).toContain('Parcel US')
    await userEvent.click(radio('US'))
    if (name) control(container, name).focus()
    else (document.activeElement as HTMLElement).blur()
    await settle()
    reset({ shippingAddress: toronto })
    await expect.poll(text).toContain('Parcel CA')
    expect(text()).not.toContain('Parcel US')
    expect(radio('std').checked || radio('CA').checked).toBe(false)
    await expect.poll(() => control(container, 'shippingAddress.state').value).toBe('ON')
    expect(page.getByRole('option', { name: 'Ontario' }).elements()).toHaveLength(1)
    expect(values()?.shippingAddress).toMatchObject(toronto)
    reset({ shippingAddress: paris })
    await expect.poll(text).toContain('Parcel FR')
    expect(values()?.shippingAddress).toMatchObject({ ...paris, state: '' })
    expect(adapter.quotes).toHaveLength(3)
    expect(adapter.updates).toEqual([])
  })

  it('ignores answers to earlier requests', async () => {
    const answers: ((options: ShippingOption[]) => void)[] = []
    const adapter = createMemoryAdapter({
      provider: stripe,
      quote: () => new Promise((resolve) => answers.push(resolve)),
    })
    const ref = createRef<CheckoutHandle>()
    const container = mount(<CheckoutForm ref={ref} adapter={adapter} defaultValues={{ shippingAddress: berlin }} />)
    await expect.poll(() => answers.length).toBe(1)
    ref.current?.reset({})
    await settle()
    answers[0]?.([option('old', 100)])
    await settle()
    expect(container.textContent).not.toContain('Parcel old')
    expect(container.textContent).toContain('Enter your shipping address')
  })

  it('does not restore a state that was selected before it', async () => {
    const { container, reset, values } = open({ defaultValues: { shippingAddress: newYork } })
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'DE')
    reset({})
    await settle()
    await userEvent.selectOptions(control(container, 'shippingAddress.country'), 'US')
    await settle()
    expect(values()?.shippingAddress.state).toBe('')
  })
})
