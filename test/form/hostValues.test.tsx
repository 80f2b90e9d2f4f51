import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'

import {
  Checkout,
  CheckoutForm,
  type CheckoutHandle,
  ContactSection,
  type RootProps,
  ShippingAddressSection,
} from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const idle = (ms = 60) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))
const address = { country: 'DE', line1: 'Hauptstr. 1', city: 'Berlin', postalCode: '10115' }
const contact = { email: 'ann@example.com', fullName: 'Ann Lee' }

function open(props: Partial<RootProps>) {
  const adapter = props.adapter ?? createMemoryAdapter()
  const handle = createRef<CheckoutHandle>()
  const page = render(<CheckoutForm {...props} adapter={adapter} ref={handle} />)
  const save = () => act(async () => handle.current?.save())
  return { adapter: adapter as ReturnType<typeof createMemoryAdapter>, handle, user: userEvent.setup(), save, ...page }
}

describe('default values', () => {
  it('are kept while the page disables the form', async () => {
    const adapter = createMemoryAdapter({ delayMs: 30 })
    const handle = createRef<CheckoutHandle>()
    let disable: (disabled: boolean) => void = () => undefined
    function Page() {
      const [disabled, set] = useState(false)
      disable = set
      return (
        <fieldset disabled={disabled}>
          <CheckoutForm
            ref={handle}
            adapter={adapter}
            rules={{ sections: ['contact', 'billingAddress'] }}
            defaultValues={{ contact, billingAddress: address }}
          />
        </fieldset>
      )
    }
    render(<Page />)
    await act(async () => {
      const saving = handle.current?.save()
      disable(true)
      await saving
      disable(false)
    })
    expect(handle.current?.getValues().billingAddress.country).toBe('DE')
    expect(control('billingAddress.country').value).toBe('DE')
  })

  it('are saved automatically when the shopper removes them', async () => {
    const taxId = { type: 'eu_vat', value: 'DE136695976' }
    const { adapter, user } = open({
      save: 'auto',
      rules: { sections: ['contact', 'taxId'] },
      defaultValues: { contact, taxId },
    })
    await user.click(await screen.findByRole('checkbox', { name: "I'm buying for a business" }))
    await user.click(control('contact.fullName'))
    await waitFor(() => expect(adapter.updates.find((update) => update.taxId)?.taxId).toMatchObject({ value: '' }))
  })

  it('are sent with the code of their country, even if no form shows them', async () => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    const handle = createRef<CheckoutHandle>()
    const billingAddress = { ...address, country: 'Germany' }
    render(
      <Checkout.Root ref={handle} adapter={adapter} defaultValues={{ billingAddress }}>
        <Checkout.Form>
          <ContactSection />
        </Checkout.Form>
      </Checkout.Root>,
    )
    const user = userEvent.setup()
    for (const [key, text] of Object.entries({ email: 'ann@example.com', firstName: 'Ann', lastName: 'Lee' }))
      await user.type(control(`contact.${key}`), text)
    await act(async () => handle.current?.save())
    expect(adapter.updates[0]?.billingAddress?.country).toBe('DE')
  })

  it('do not tick a hidden "Same as" box for an address with a locked field', () => {
    const { handle } = open({
      rules: {
        sections: ['billingAddress', 'shippingAddress'],
        fields: { 'shippingAddress.country': 'locked' },
      },
      defaultValues: { billingAddress: { country: 'FR' }, shippingAddress: { country: 'DE', shipTo: 'billing' } },
    })
    expect(control('shippingAddress.line1')).toBeVisible()
    expect(handle.current?.getValues().shippingAddress.country).toBe('DE')
  })
})

describe('the name of the recipient', () => {
  const rules = { sections: ['contact', 'shippingAddress'] } as const

  it('is not copied into a field that is not shown', async () => {
    const names = { email: 'ann@example.com', firstName: 'Ann', lastName: 'Lee' }
    const { adapter, user, save } = open({ rules, defaultValues: { contact: names, shippingAddress: address } })
    await user.clear(control('shippingAddress.fullName'))
    await user.type(control('shippingAddress.fullName'), 'Bob Ray')
    await save()
    expect(adapter.updates[0]?.shippingAddress).toMatchObject({ fullName: 'Bob Ray', firstName: '', lastName: '' })
  })

  it('is filled in before the field receives the focus, so that typing replaces it', async () => {
    const { user } = open({ rules })
    await user.type(control('contact.fullName'), 'Ann Lee')
    while (!(document.activeElement as HTMLInputElement).name.startsWith('shipping')) await user.tab()
    await waitFor(() => expect(document.activeElement).toHaveValue('Ann Lee'))
    await user.keyboard('Bob')
    expect(control('shippingAddress.fullName').value).toBe('Bob')
  })

  it('is filled in again after a reset', async () => {
    const { handle, user } = open({ rules })
    await user.type(control('contact.fullName'), 'Ann Lee')
    await user.click(control('shippingAddress.line1'))
    act(() => handle.current?.reset())
    await user.type(control('contact.fullName'), 'Bob Ray')
    await user.click(control('shippingAddress.line1'))
    await waitFor(() => expect(control('shippingAddress.fullName').value).toBe('Bob Ray'))
  })

  it('stays as it was saved on another step', async () => {
    const adapter = createMemoryAdapter()
    const handle = createRef<CheckoutHandle>()
    const page = (section: ReactNode) => (
      <Checkout.Root ref={handle} adapter={adapter} rules={rules} defaultValues={{ shippingAddress: address }}>
        <Checkout.Form>{section}</Checkout.Form>
      </Checkout.Root>
    )
    const { rerender } = render(page(<ContactSection />))
    const user = userEvent.setup()
    await user.type(control('contact.email'), contact.email)
    await user.type(control('contact.fullName'), contact.fullName)
    await user.click(document.body)
    await idle()
    await act(async () => handle.current?.save())
    rerender(page(<ShippingAddressSection />))
    await act(async () => handle.current?.save())
    expect(adapter.updates.at(-1)?.shippingAddress?.fullName).toBe('Ann Lee')
    rerender(page(<ContactSection />))
    await user.type(control('contact.fullName'), 'son')
    await user.click(document.body)
    await idle()
    expect(handle.current?.getValues().shippingAddress.fullName).toBe('Ann Lee')
  })
})

describe('the shipping options', () => {
  it('show no error when a save of the contact failed', async () => {
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'failed', saved: [], reason: 'misconfigured', retryable: false }),
    })
    const { user } = open({
      adapter,
      save: 'auto',
      rules: { sections: ['contact', 'shippingAddress', 'shippingOptions'] },
    })
    await user.type(control('contact.email'), contact.email)
    await user.click(document.body)
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await idle(200)
    expect(adapter.updates).toHaveLength(1)
    expect(screen.getByText('Enter your shipping address to see shipping options.')).toBeVisible()
  })
})
