import { type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { Checkout, ContactSection, type SessionIssue, ShippingAddressSection } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle, update } from './mount.js'

const summary = page.getByRole('group', { name: 'There is a problem' })

describe('issues from the prop', () => {
  function Steps(): ReactNode {
    const [shipping, setShipping] = useState(false)
    return (
      <>
        {shipping ? <ShippingAddressSection /> : <ContactSection />}
        <button type="button" onClick={() => setShipping(true)}>
          Next
        </button>
      </>
    )
  }
  const checkout = (issues: SessionIssue[]) => (
    <Checkout.Root adapter={adapter} issues={issues} sameAs="none">
      <Checkout.Form>
        <Checkout.Errors />
        <Steps />
      </Checkout.Form>
    </Checkout.Root>
  )
  const next = page.getByRole('button', { name: 'Next' })
  const adapter = createMemoryAdapter({ provider: fastspring })
  const issue: SessionIssue = { path: 'shippingAddress.postalCode', code: 'own', message: 'Not in our area.' }

  it('are text while their field is on another step, and are shown at the field once it is mounted', async () => {
    const container = mount(checkout([issue]))
    const item = summary.getByRole('listitem')
    await expect.element(item).toHaveTextContent('Not in our area.')
    expect(item.element().querySelector('a')).toBeNull()
    await userEvent.click(next)
    const postalCode = control(container, 'shippingAddress.postalCode')
    await expect.element(postalCode).toHaveAttribute('aria-invalid', 'true')
    await userEvent.click(summary.getByRole('link', { name: 'Not in our area.' }))
    expect(document.activeElement).toBe(postalCode)
  })

  it('name the field in the same way at the field and in the summary', async () => {
    mount(checkout([{ path: 'contact.company', code: 'invalid' }, { code: 'rejected-by-provider' }]))
    const words = "Company isn't valid. Check it and try again."
    await expect.element(page.getByLabelText('Company')).toHaveAccessibleDescription(new RegExp(`${words}$`))
    await expect.element(summary.getByRole('link')).toHaveTextContent(words)
    await expect.element(summary.getByText(/^We couldn't save these details/)).toBeInTheDocument()
  })

  it('disappear when their field is edited, and are shown again for a new array', async () => {
    const container = mount(checkout([issue]))
    await userEvent.click(next)
    const postalCode = control(container, 'shippingAddress.postalCode')
    await expect.element(postalCode).toHaveAttribute('aria-invalid', 'true')
    await userEvent.click(postalCode)
    await userEvent.fill(control(container, 'shippingAddress.city'), 'Berlin')
    await userEvent.keyboard('{Tab}')
    await settle()
    expect(postalCode.getAttribute('aria-invalid')).toBe('true')
    await userEvent.fill(postalCode, '10115')
    await expect.element(postalCode).not.toHaveAttribute('aria-invalid')
    await expect.element(summary).not.toBeInTheDocument()
    update(container, checkout([{ ...issue }]))
    await expect.element(postalCode).toHaveAttribute('aria-invalid', 'true')
    expect(postalCode.value).toBe('10115')
  })
})
