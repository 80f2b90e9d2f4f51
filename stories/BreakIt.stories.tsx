import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { BreakIt } from './BreakIt.js'
import { type FaultId, faults } from './faults.js'
import { see } from './play.js'
import { Stage } from './Stage.js'

/** Failures of a provider, a connection or a browser, and what the shopper should see. */
export default {
  title: 'Providers/Break it',
  component: BreakIt,
  parameters: { layout: 'fullscreen' },
  render: () => (
    <Stage provider="fastspring" sections={['billingAddress']}>
      {(given) => <BreakIt {...given} />}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj

export const ByHand: Story = {}

/** Presses the button of a fault, and expects the result from the table. */
const broken = (id: FaultId): Story => ({
  async play(page) {
    const { text } = faults[id]
    await page.userEvent.click(await see(page, `[data-fault=${id}] button`))
    const form = await see(page, 'form')
    await waitFor(() => expect(form).toHaveTextContent(text), { timeout: 10_000 })
    await expect(form.querySelector('[name="billingAddress.city"]') ?? form).toBeVisible()
  },
})
export const Conflict = broken('conflict')
export const Cut = broken('cut')
export const Slow = broken('slow')
export const Rejected = broken('reject')
export const Ended = broken('ended')
export const Offline: Story = {
  ...broken('offline'),
  async play(page) {
    await broken('offline').play?.(page)
    await page.userEvent.click(await see(page, '[data-fault=online] button'))
    await see(page, '[data-till=status][data-saved]')
  },
}
