import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { CoverageTable } from './CoverageTable.js'

/** Where each provider stores each field, or why it cannot. */
export default {
  title: 'Providers/Coverage',
  component: CoverageTable,
  parameters: { layout: 'fullscreen', docs: { codePanel: false, canvas: { sourceState: 'none' } } },
} satisfies Meta

/** A row for each field, and a column for each provider. */
export const AllFields: StoryObj = { name: 'All fields' }

/** The table scrolls by itself, also with the keyboard. The page does not. */
export const OnAPhone: StoryObj = {
  name: 'On a phone',
  decorators: [
    (Story) => (
      <div className="coverage-phone">
        <Story />
      </div>
    ),
  ],
  async play({ canvas, userEvent }) {
    const region = canvas.getByRole('region', { name: 'What each provider stores, and where' })
    await expect(region.scrollWidth).toBeGreaterThan(region.clientWidth)
    await expect(region.clientWidth).toBeLessThanOrEqual(320)
    await userEvent.tab()
    await expect(region).toHaveFocus()
  },
}
