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

/** City, state and ZIP code on one line. */
export const UnitedStates: Story = { ...of('US'), name: 'United States' }
/** The postal code before the city. */
export const Germany = of('DE')
/** City and state on one line, the postal code below. */
export const Brazil = of('BR')
/** The postal code on its own line. */
export const UnitedKingdom: Story = { ...of('GB'), name: 'United Kingdom' }
/** An address in Japanese starts with the postal code and the prefecture. */
export const Japan: Story = {
  ...of('JP'),
  async play({ canvas }) {
    await expect(await canvas.findByText('東京都千代田区')).toBeVisible()
  },
}
/** A German address on a page that reads from right to left. */
export const RightToLeft: Story = { name: 'Right to left', ...of('DE'), globals: { direction: 'rtl' } }
