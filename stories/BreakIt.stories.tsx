import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { BreakIt } from './BreakIt.js'
import { type FaultId, faults } from './faults.js'
import { see } from './play.js'
import { Stage } from './Stage.js'

/** What can go wrong at the provider, on the way or in the browser, and what the shopper then sees. */
export default {
  title: 'Providers/Break it',
  component: BreakIt,
  parameters: { layout: 'fullscreen', docs: { codePanel: false, canvas: { sourceState: 'none' } } },
  render: () => (
    <Stage provider="fastspring" sections={['billingAddress']}>
      {(given) => <BreakIt {...given} />}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj

/** Press a button of the table to see how the form reacts. */
export const ByHand: Story = { name: 'Try it yourself' }

/** Presses the button of a fault, and waits for the text that the table names. */
const broken = (id: FaultId): Story => ({
  async play(page) {
    const { text } = faults[id]
    await page.userEvent.click(await see(page, `[data-fault=${id}] button`))
    const form = await see(page, 'form')
    await waitFor(() => expect(form).toHaveTextContent(text), { timeout: 10_000 })
    await expect(form.querySelector('[name="billingAddress.city"]') ?? form).toBeVisible()
  },
})
/** The provider answers each attempt with 409, and the form offers to save again. */
export const Conflict = broken('conflict')
/** The provider saves the values, and the connection breaks before the answer. */
export const Cut: Story = { ...broken('cut'), name: 'Connection lost' }
/** The button shows that a save is in progress. */
export const Slow: Story = { ...broken('slow'), name: 'Slow answer' }
/** The provider rejects the postal code, and the error summary links to it. */
export const Rejected = broken('reject')
/** The session has ended, so the fields become text. */
export const Ended = broken('ended')
/** The form saves by itself once the browser is online again. */
export const Offline: Story = {
  ...broken('offline'),
  async play(page) {
    await broken('offline').play?.(page)
    await page.userEvent.click(await see(page, '[data-fault=online] button'))
    await see(page, '[data-till=status][data-saved]')
  },
}
