import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { exampleValues, fillCheckout } from '../src/testing/index.js'
import { HeadlessCheckout } from './HeadlessCheckout.js'
import code from './OwnOrder.tsx?raw'
import headless from './HeadlessCheckout.tsx?raw'
import { OwnFields, OwnOrder } from './OwnOrder.js'
import { shippingOptions } from './shippingOptions.js'
import { Stage } from './Stage.js'

/** Your own order of fields, or your own markup, with the behavior of the kit. */
export default { title: 'Own look/Layout and markup', parameters: { docs: { source: { code } } } } satisfies Meta

type Story = StoryObj

/** The kit's fields in your own order, with your own progress text. */
export const Layout: Story = {
  name: 'Your own order of fields',
  render: () => <Stage provider="none">{(given) => <OwnOrder {...given} />}</Stage>,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByText(/to correct/)).toBeVisible()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByText('Everything is saved')).toBeVisible()
  },
}

/** Labels, options, hints, errors and warnings of `useField`, in your own markup. */
export const Look: Story = {
  name: 'Your own fields',
  render: () => <Stage provider="none">{(given) => <OwnFields {...given} />}</Stage>,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const email = canvas.getByLabelText('Email')
    await canvas.findByText(/to correct/)
    await expect(email).toBeInvalid()
    await expect(email).toHaveAccessibleDescription('Enter an email address.')
    await userEvent.type(email, 'ann@gmial.com')
    await userEvent.tab()
    await canvas.findByText(/gmail\.com/)
    await expect(email).toBeValid()
    await expect(email).toHaveAccessibleDescription(/gmail\.com/)
    await expect(canvasElement.querySelector('[data-till]:not(form)')).toBeNull()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Everything is saved')).toBeVisible()
  },
}

/** A whole checkout with hooks only, in your own markup. */
export const ByHooks: Story = {
  name: 'Hooks only',
  parameters: { docs: { source: { code: headless } } },
  render: () => (
    <Stage provider="none" quote={shippingOptions}>
      {(given) => <HeadlessCheckout {...given} defaultValues={{ billingAddress: { country: 'US' } }} />}
    </Stage>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect((await canvas.findAllByRole('link')).length).toBeGreaterThan(2)
    await expect(canvasElement.querySelector('[data-till]:not(form)')).toBeNull()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.tab()
    await userEvent.click(await canvas.findByLabelText(/Express/))
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
  },
}
