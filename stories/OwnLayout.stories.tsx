import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import type { CheckoutRules } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import { HeadlessCart } from './HeadlessCart.js'
import cart from './HeadlessCart.tsx?raw'
import { HeadlessCheckout } from './HeadlessCheckout.js'
import code from './OwnOrder.tsx?raw'
import headless from './HeadlessCheckout.tsx?raw'
import { OwnFields, OwnOrder } from './OwnOrder.js'
import { lineItems } from './lineItems.js'
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

const home = { id: 'home', label: 'Home', address: exampleValues('US').shippingAddress }
const rules: CheckoutRules = {
  sections: ['lineItems', 'contact', 'shippingAddress'],
  fields: { 'contact.company': 'collapsed', 'shippingAddress.shipTo': 'optional' },
}

/** Line items, totals, saved addresses, the gift checkbox and a collapsed field with hooks only. */
export const CartByHooks: Story = {
  name: 'A cart with hooks only',
  parameters: { docs: { source: { code: cart } } },
  render: () => (
    <Stage provider="none" lineItems={lineItems}>
      {(given) => <HeadlessCart {...given} save="auto" rules={rules} lineItems={lineItems} addresses={[home]} />}
    </Stage>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelector('[data-till]:not(form, [data-till=address])')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'One more: Desk lamp' }))
    await expect(await canvas.findByRole('row', { name: /^Total/ })).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: 'Home' }))
    await expect(canvas.queryByLabelText('City')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Add company' }))
    await expect(canvas.getByLabelText(/^Company/)).toHaveFocus()
  },
}
