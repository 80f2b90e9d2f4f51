import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { Checkout } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import './host.css'
import { see, submitAndSee } from './play.js'
import { Stage } from './Stage.js'
import { ThreeSteps } from './ThreeSteps.js'

/** A Root with three steps, one of them on the page, and your own form beside them. */
export default {
  title: 'Checkout/Checkout.Root',
  component: Checkout.Root,
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

export const FirstStep: Story = {}

/** A step that is unmounted keeps its values. */
export const BackAndForth: Story = {
  play: async (page) => {
    const { canvas, canvasElement, userEvent } = page
    const values = exampleValues()
    await fillCheckout(userEvent, canvasElement, values)
    await submitAndSee('[name="shippingAddress.line1"]')(page)
    await fillCheckout(userEvent, canvasElement, values)
    await submitAndSee('[value=express]')(page)
    await userEvent.click(await see(page, '[value=express]'))
    await userEvent.click(await see(page, '[type=submit]'))
    await canvas.findByText('All is saved: on to payment.')
    await userEvent.click(canvas.getByRole('button', { name: 'Contact' }))
    await expect(await see(page, '[name="contact.email"]')).toHaveValue(values.contact.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Shipping' }))
    await expect(await see(page, '[value=express]')).toBeChecked()
  },
}
