import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { BillingAddressForm, ContactForm, type RootProps } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const show = (more: Partial<RootProps> = {}) => render(<BillingAddressForm adapter={createMemoryAdapter()} {...more} />)

describe('a collapsed field', () => {
  it('is behind a button, and receives the focus when it opens', async () => {
    const user = userEvent.setup()
    show()
    expect(screen.queryByLabelText('Address line 2')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add apartment, suite, etc.' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Address line 2'))
    await user.keyboard('Apt 4')
    expect(screen.getByLabelText<HTMLInputElement>('Address line 2').value).toBe('Apt 4')
  })

  it('is open when it has a value', () => {
    show({ defaultValues: { billingAddress: { line2: 'Apt 4' } } })
    expect(screen.getByLabelText<HTMLInputElement>('Address line 2').value).toBe('Apt 4')
  })

  it('has its label in lower case in the button', () => {
    render(<ContactForm adapter={createMemoryAdapter()} rules={{ fields: { 'contact.company': 'collapsed' } }} />)
    expect(screen.getByRole('button', { name: 'Add company' })).toBeInTheDocument()
  })

  it('opens for an issue, which the summary links to', async () => {
    show({ issues: [{ path: 'billingAddress.line2', code: 'invalid' }] })
    const summary = await screen.findByRole('group', { name: 'There is a problem' })
    await within(summary).findByRole('link', { name: /^Address line 2/ })
    expect(screen.getByLabelText('Address line 2').getAttribute('aria-invalid')).toBe('true')
  })
})
