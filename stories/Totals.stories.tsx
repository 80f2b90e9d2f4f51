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

/** Subtotal, discount, shipping, tax and total. */
export const EveryLine: Story = { name: 'Every line', args: { totals: of('usd') } }
/** Japanese yen have no decimals. */
export const NoDecimals: Story = { name: 'No decimals', args: { totals: of('jpy', 1) } }
/** Kuwaiti dinars have three decimals. */
export const ThreeDecimals: Story = { name: 'Three decimals', args: { totals: of('kwd', 1000) } }
/** Your own line has its own label. */
export const YourOwnLine: Story = {
  name: 'Your own line',
  args: { totals: [{ id: 'tip', label: 'Tip', amount: 300, currency: 'usd' }, ...of('usd')] },
  async play({ canvas }) {
    await expect(await canvas.findByText('Tip')).toBeVisible()
  },
}
/** The totals on a page that reads from right to left. */
export const RightToLeft: Story = { name: 'Right to left', args: { totals: of('usd') }, globals: { direction: 'rtl' } }
/** The totals are not known yet, so nothing is shown. */
export const Unknown: Story = { args: {} }
