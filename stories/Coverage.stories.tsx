import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { CoverageTable } from './CoverageTable.js'

export default {
  title: 'Providers/Coverage',
  component: CoverageTable,
  parameters: { layout: 'fullscreen' },
} satisfies Meta

export const AllFields: StoryObj = {}

/** On a phone the table scrolls on its own, by keyboard too, and the page does not. */
export const OnAPhone: StoryObj = {
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
