import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { Checkout } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import './host.css'
import { see, submitAndSee } from './play.js'
import { Stage } from './Stage.js'
import { ThreeSteps } from './ThreeSteps.js'
import code from './ThreeSteps.tsx?raw'

export default {
  title: 'Checkout/Checkout.Root',
  component: Checkout.Root,
  parameters: { docs: { source: { code } } },
  render: () => (
    <Stage provider="none">
      {(given) => (
        <div className="host">
          <ThreeSteps {...given} />
        </div>
      )}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj

/** Three steps below one root, and your own form beside them. */
export const FirstStep: Story = { name: 'First step' }

/** A step that is unmounted keeps its values. */
export const BackAndForth: Story = {
  name: 'Back and forth',
  play: async (page) => {
    const { canvas, canvasElement, userEvent } = page
    const values = exampleValues()
    await fillCheckout(userEvent, canvasElement, values)
    await submitAndSee('[name="shippingAddress.line1"]')(page)
    await fillCheckout(userEvent, canvasElement, values)
    await submitAndSee('[value=express]')(page)
    await userEvent.click(await see(page, '[value=express]'))
    await userEvent.click(await see(page, '[type=submit]'))
    await canvas.findByText('Everything is saved. Continue to payment.')
    await userEvent.click(canvas.getByRole('button', { name: 'Contact' }))
    await expect(await see(page, '[name="contact.email"]')).toHaveValue(values.contact.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Shipping' }))
    await expect(await see(page, '[value=express]')).toBeChecked()
  },
}
