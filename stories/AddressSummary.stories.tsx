import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { AddressSummary } from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'

export default { title: 'Fields/Address summary', component: AddressSummary } satisfies Meta

type Story = StoryObj<typeof AddressSummary>

const of = (country: string): Story => ({ args: { address: exampleValues(country).billingAddress } })

export const UnitedStates = of('US')
export const Germany = of('DE')
export const Brazil = of('BR')
export const UnitedKingdom = of('GB')
/** In its own script from the largest to the smallest, the state by its name. */
export const Japan: Story = {
  ...of('JP'),
  async play({ canvas }) {
    await expect(await canvas.findByText('東京都千代田区')).toBeVisible()
  },
}
export const InAPageFromRightToLeft: Story = {
  ...of('DE'),
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
}
