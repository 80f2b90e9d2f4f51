import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { ShippingAddressForm } from '../../src/index.js'
import { createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

describe('An address that is too long for one request', () => {
  it('is rejected at its long fields with their maximum length, and is saved once they are shorter', async () => {
    const user = userEvent.setup()
    const { shippingAddress } = exampleValues('JP')
    const long = '漢'.repeat(5000)
    render(
      <ShippingAddressForm
        adapter={createSandboxAdapter('stripe')}
        defaultValues={{ shippingAddress: { ...shippingAddress, line1: long, line2: long, city: long } }}
      />,
    )
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const links = await screen.findAllByRole(
      'link',
      { name: /must be [\d,]+ characters or fewer/ },
      { timeout: 15_000 },
    )
    expect(links).toHaveLength(3)
    for (const { textContent } of links) {
      const max = Number(/([\d,]+) characters/.exec(textContent)?.[1]?.replace(',', ''))
      expect(max).toBeGreaterThan(200)
      expect(max).toBeLessThan(5000)
    }
    for (const name of [/address line 2|apartment/i, /city/i, /street|^address/i]) {
      const field = screen.getAllByLabelText(name).find((each) => (each as HTMLInputElement).value === long)
      await user.clear(field!) // all of them have the long text
      await user.paste('千代田区')
    }
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved.', {}, { timeout: 15_000 })).toBeInTheDocument()
  }, 60_000)
})
