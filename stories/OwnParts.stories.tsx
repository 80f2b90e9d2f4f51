import { createTheme, ThemeProvider } from '@mui/material/styles'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { CheckoutForm } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import { muiParts } from './muiParts.js'
import code from './muiParts.tsx?raw'
import { submitAndSee } from './play.js'
import { Stage } from './Stage.js'

interface Args {
  provider: 'fastspring' | 'stripe'
}

// Material UI has its own color scheme, which follows that of the page.
const light = createTheme()
const dark = createTheme({ palette: { mode: 'dark' } })

/** Every control comes from a design system, here Material UI. Pass its controls as `components`. */
export default {
  title: 'Own look/Material UI',
  component: CheckoutForm,
  parameters: { docs: { source: { code: `${code}\n<CheckoutForm adapter={adapter} components={muiParts} />` } } },
  render: ({ provider = 'fastspring' }: Partial<Args>, { globals }: { globals: Record<string, unknown> }) => (
    <ThemeProvider theme={globals.colorScheme === 'dark' ? dark : light}>
      <Stage provider={provider}>{(given) => <CheckoutForm {...given} components={muiParts} />}</Stage>
    </ThemeProvider>
  ),
} satisfies Meta

type Story = StoryObj<Args>

/** The form before the shopper types. */
export const Empty: Story = { args: { provider: 'fastspring' } }

/** Every field has a value, and the provider has saved all of them. */
export const FilledAndSaved: Story = {
  name: 'Filled and saved',
  args: { provider: 'fastspring' },
  play: async (page) => {
    await fillCheckout(page.userEvent, page.canvasElement, exampleValues())
    await submitAndSee('[data-till=status][data-saved]')(page)
  },
}

/** The error summary and the errors at the controls. */
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

/** Radio buttons that arrive with the quote. The browser keeps one of them selected. */
export const ShippingOptions: Story = {
  name: 'Shipping options',
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
