import { createTheme, ThemeProvider } from '@mui/material/styles'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { CheckoutForm } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import { muiParts } from './muiParts.js'
import { submitAndSee } from './play.js'
import { Stage } from './Stage.js'

interface Args {
  provider: 'fastspring' | 'stripe'
}

// The design system has its own color scheme, which follows the page's.
const light = createTheme()
const dark = createTheme({ palette: { mode: 'dark' } })

/** Every control from a design system, by `components`: here Material UI. */
export default {
  title: 'Own look/Material UI',
  component: CheckoutForm,
  render: ({ provider = 'fastspring' }: Partial<Args>, { globals }: { globals: Record<string, unknown> }) => (
    <ThemeProvider theme={globals.colorScheme === 'dark' ? dark : light}>
      <Stage provider={provider}>{(given) => <CheckoutForm {...given} components={muiParts} />}</Stage>
    </ThemeProvider>
  ),
} satisfies Meta

type Story = StoryObj<Args>

export const Empty: Story = { args: { provider: 'fastspring' } }

export const FilledAndSaved: Story = {
  args: { provider: 'fastspring' },
  play: async (page) => {
    await fillCheckout(page.userEvent, page.canvasElement, exampleValues())
    await submitAndSee('[data-till=status][data-saved]')(page)
  },
}

export const Invalid: Story = {
  args: { provider: 'fastspring' },
  play: async ({ canvas, userEvent }) => {
    const email = canvas.getByLabelText('Email')
    await userEvent.type(email, 'ann')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(canvas.getByRole('group', { name: 'There is a problem' })).toHaveFocus())
    await expect(email).toBeInvalid()
    await expect(email).toHaveAccessibleDescription(/valid|address/i)
    await expect(email).toHaveValue('ann')
    await userEvent.click(canvas.getAllByRole('link')[0] as HTMLElement)
    await expect(email).toHaveFocus()
  },
}

/** Radio buttons that are added with the answer; only the browser connects them. */
export const ShippingOptions: Story = {
  args: { provider: 'stripe' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const { contact, billingAddress, ...values } = exampleValues()
    const shippingAddress = {
      ...values.shippingAddress,
      ...billingAddress,
      fullName: contact.fullName,
      shipTo: '' as const,
    }
    await fillCheckout(userEvent, canvasElement, { ...values, contact, billingAddress, shippingAddress })
    await submitAndSee('[data-till=price]')({ canvasElement, userEvent })
    const express = canvas.getByLabelText(/Express/)
    const seen = (radio: HTMLElement) => radio.parentElement?.querySelector('.on')?.checkVisibility()
    await userEvent.click(express)
    await expect(seen(express)).toBe(true)
    await userEvent.click(canvas.getByLabelText(/Standard/))
    await expect(seen(express)).toBe(false)
    // Save stores the selection.
    await submitAndSee('[data-till=status][data-saved]')({ canvasElement, userEvent })
  },
}
