import type { Meta } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { ContactSection } from '../src/index.js'
import { checkoutStates, render, type Story } from './storyKit.js'

export default { title: 'Sections/Contact', component: ContactSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['contact'])
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving

/** Typed as the country of the billing address writes it. */
export const PhoneAsTyped: Story = {
  render,
  args: { provider: 'fastspring', sections: ['contact'], defaultValues: { billingAddress: { country: 'GB' } } },
  async play({ canvas, userEvent }) {
    const phone = await canvas.findByLabelText('Phone')
    await userEvent.type(phone, '02079460018')
    await waitFor(() => expect(phone).toHaveValue('020 7946 0018'))
  },
}

/** A number that nobody can have, in a country that is known. */
export const PhoneInvalid: Story = {
  render,
  args: { ...PhoneAsTyped.args, defaultValues: { billingAddress: { country: 'DE' } } },
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Phone'), '123')
    await userEvent.tab()
    await expect(await canvas.findByText(/^Check the phone number/)).toBeVisible()
  },
}

/** A hint that never blocks, with the address that was probably meant one click away. */
export const EmailTypo: Story = {
  render,
  args: { provider: 'fastspring', sections: ['contact'] },
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByLabelText('Email'), 'ada@gmial.com')
    await userEvent.tab()
    await expect(await canvas.findByText('Did you mean ada@gmail.com?')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Use ada@gmail.com' })).toBeVisible()
  },
}
