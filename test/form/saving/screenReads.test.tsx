import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { BillingAddressForm, CheckoutForm } from '../../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../../src/testing/index.js'

const defaultValues = exampleValues('US')

/** Counts how often the values of a form are read from the page. */
function countReads() {
  const Native = FormData
  const reads = vi.fn()
  vi.stubGlobal(
    'FormData',
    class extends Native {
      constructor(form?: HTMLFormElement) {
        super(form)
        reads()
      }
    },
  )
  return reads
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

// Data that loads when the page opens reads the values once, however late it arrives.
beforeAll(() => import('../../../src/sections/shipping-options/form/quote.js'), 60_000)
afterEach(() => vi.unstubAllGlobals())

describe.each([
  ['BillingAddressForm', BillingAddressForm],
  ['CheckoutForm', CheckoutForm],
] as const)('%s reads the page once', (_name, Form) => {
  it('for a submit', async () => {
    const adapter = createMemoryAdapter()
    render(<Form adapter={adapter} defaultValues={defaultValues} />)
    await settle()
    const reads = countReads()
    fireEvent.submit(document.querySelector('form') as HTMLFormElement)
    await screen.findByText('Saved.')
    await settle()
    expect(adapter.updates).toHaveLength(1)
    expect(reads).toHaveBeenCalledTimes(1)
  })

  it('for an automatic save', async () => {
    const adapter = createMemoryAdapter()
    render(<Form adapter={adapter} defaultValues={defaultValues} save="auto" />)
    await settle()
    await userEvent.type(document.querySelector('[name="billingAddress.city"]') as HTMLElement, 'ville')
    await settle()
    const reads = countReads()
    act(() => (document.activeElement as HTMLElement).blur())
    await screen.findByText('Saved.')
    await settle()
    expect(adapter.updates).toHaveLength(1)
    expect(reads).toHaveBeenCalledTimes(1)
  })
})
