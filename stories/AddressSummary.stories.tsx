import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { type Address, AddressSummary, Checkout } from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'
import { Stage } from './Stage.js'

export default {
  title: 'Fields/AddressSummary',
  component: AddressSummary,
  render: ({ address }: { address: Address }) => (
    <Stage provider="none">
      {(given) => (
        <Checkout.Root {...given}>
          <AddressSummary address={address} />
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta<typeof AddressSummary>

type Story = StoryObj<typeof AddressSummary>

const of = (country: string): Story => ({ args: { address: exampleValues(country).billingAddress } })

export const UnitedStates = of('US')
export const Germany = of('DE')
export const Brazil = of('BR')
export const UnitedKingdom = of('GB')
/** In its own script from the largest part to the smallest, the state by its name. */
export const Japan: Story = {
  ...of('JP'),
  async play({ canvas }) {
    await expect(await canvas.findByText('東京都千代田区')).toBeVisible()
  },
}
export const InAPageFromRightToLeft: Story = { ...of('DE'), globals: { direction: 'rtl' } }
