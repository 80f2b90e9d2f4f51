import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'

import { CheckoutForm } from '../src/index.js'
import type { SandboxAdapter } from '../src/testing/createSandboxAdapter.js'
import { createSandboxAdapter, exampleValues, fillCheckout } from '../src/testing/index.js'
import { muiParts } from './muiParts.js'
import { shippingOptions } from './storyKit.js'

const adapters = {
  fastspring: () => createSandboxAdapter('fastspring'),
  stripe: () => createSandboxAdapter('stripe', { quoteShipping: () => shippingOptions }),
}

// Of the story that is shown: what its provider was sent.
let sandbox: SandboxAdapter['sandbox']

function MaterialUi({ provider }: { provider: keyof typeof adapters }) {
  const [adapter] = useState(() => {
    const made = adapters[provider]()
    sandbox = made.sandbox
    return made
  })
  return <CheckoutForm adapter={adapter} components={muiParts} />
}

/** Every control from a design system, by `components`: here Material UI. */
export default { title: 'Own look/Material UI', component: MaterialUi } satisfies Meta<typeof MaterialUi>

type Story = StoryObj<typeof MaterialUi>

export const Empty: Story = { args: { provider: 'fastspring' } }

export const FilledAndSaved: Story = {
  args: { provider: 'fastspring' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const values = exampleValues()
    await fillCheckout(userEvent, canvasElement, values)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(sandbox.session()).toMatchObject({ billToContact: { email: values.contact.email } })
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

/** Radio buttons that come with the answer, and hear of each other from the browser alone. */
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
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const express = await canvas.findByLabelText(/Express/, {}, { timeout: 5000 })
    const seen = (radio: HTMLElement) => radio.parentElement?.querySelector('.on')?.checkVisibility()
    await userEvent.click(express)
    await expect(seen(express)).toBe(true)
    await userEvent.click(canvas.getByLabelText(/Standard/))
    await expect(seen(express)).toBe(false)
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
  },
}
