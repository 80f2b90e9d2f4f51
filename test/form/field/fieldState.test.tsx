import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type RootProps } from '../../../src/index.js'
import { fastspring } from '../../../src/providers/fastspring/index.js'
import { createMemoryAdapter, exampleValues, fillCheckout } from '../../../src/testing/index.js'

vi.setConfig({ testTimeout: 30_000 })

const brazil = exampleValues('BR')

function renderForm(props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter({ provider: fastspring })
  let commits = 0
  const { container } = render(
    <Profiler id="form" onRender={() => (commits += 1)}>
      <CheckoutForm adapter={adapter} {...props} />
    </Profiler>,
  )
  const group = (name: string) => within(screen.getByRole('group', { name }))
  return { adapter, container, group, taxId: () => screen.getByLabelText('Tax ID'), commits: () => commits }
}

describe('the tax ID that FastSpring requires in Brazil', () => {
  const asked = { fields: { 'billingAddress.country': 'required' } } as const

  it('is marked as required only while the country is Brazil', async () => {
    const user = userEvent.setup()
    const { group, taxId } = renderForm({ rules: asked })
    const country = group('Billing address').getByLabelText('Country or region')
    const box = () => screen.queryByLabelText("I'm buying for a business")
    await user.click(box() as HTMLElement)
    expect(taxId()).not.toBeRequired()
    expect(group('Tax ID').queryAllByText('optional')).not.toEqual([])
    await user.selectOptions(country, 'BR')
    expect(taxId()).toBeRequired()
    expect(box()).toBeNull()
    expect(group('Tax ID').queryByText('optional')).toBeNull()
    await user.type(taxId(), '39053344705')
    await user.selectOptions(country, 'US')
    expect(taxId()).not.toBeRequired()
    expect(box()).toBeChecked()
    expect(taxId()).toHaveValue('39053344705')
  })

  it('is required for a default country, and for an address that follows the other one', () => {
    const { billingAddress, shippingAddress } = brazil
    expect(renderForm({ defaultValues: { billingAddress } }).taxId()).toBeRequired()
    cleanup()
    const sameAs = {
      sameAs: 'billing',
      defaultValues: { shippingAddress: { ...shippingAddress, shipTo: 'billing' } },
    } as const
    expect(renderForm(sameAs).taxId()).toBeRequired()
  })

  it('prevents the save until it is entered', async () => {
    const user = userEvent.setup()
    const { adapter, container, group, taxId } = renderForm({ rules: asked })
    await fillCheckout(user, container, { ...brazil, taxId: { type: '', value: '', region: '' } })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await group('There is a problem').findByRole('link', { name: /Enter your tax ID\./ })
    expect(taxId()).toBeInvalid()
    expect(adapter.updates).toEqual([])
    await user.type(taxId(), brazil.taxId.value)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(adapter.updates).toMatchObject([{ taxId: { value: brazil.taxId.value } }]))
  })

  it('causes no extra renders while the shopper types', async () => {
    const user = userEvent.setup()
    const { group, taxId, commits } = renderForm({ rules: asked })
    await user.selectOptions(group('Billing address').getByLabelText('Country or region'), 'BR')
    await user.click(taxId())
    const before = commits()
    await user.keyboard('390.533')
    await act(() => Promise.resolve())
    expect(commits()).toBe(before)
  })
})
