import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { Checkout, type SessionInfo } from '../src/index.js'
import { Stage } from './Stage.js'

type Totals = NonNullable<SessionInfo['totals']>

export default {
  title: 'Checkout/Checkout.Totals',
  component: Checkout.Totals,
  render: ({ totals }: { totals?: SessionInfo['totals'] }) => (
    <Stage provider="none">
      {(given) => (
        <Checkout.Root {...given}>
          <Checkout.Totals {...(totals && { totals })} />
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta<typeof Checkout.Totals>

type Story = StoryObj<typeof Checkout.Totals>

const of = (currency: string, unit = 100): Totals => [
  { id: 'subtotal', amount: 48 * unit, currency },
  { id: 'discount', amount: -5 * unit, currency },
  { id: 'shipping', amount: 7 * unit, currency },
  { id: 'tax', amount: 4 * unit, currency },
  { id: 'total', amount: 54 * unit, currency },
]

export const EveryLine: Story = { args: { totals: of('usd') } }
export const NoDecimals: Story = { args: { totals: of('jpy', 1) } }
export const ThreeDecimals: Story = { args: { totals: of('kwd', 1000) } }
/** A line of your own has its own label. */
export const YourOwnLine: Story = {
  args: { totals: [{ id: 'tip', label: 'Tip', amount: 300, currency: 'usd' }, ...of('usd')] },
  async play({ canvas }) {
    await expect(await canvas.findByText('Tip')).toBeVisible()
  },
}
export const FromRightToLeft: Story = { args: { totals: of('usd') }, globals: { direction: 'rtl' } }
/** The totals are not known yet. */
export const Unknown: Story = { args: {} }
