import type { Meta } from '@storybook/react-vite'

import { Checkout, LineItemsForm, LineItemsSection } from '../src/index.js'
import { lineItems, totalsOf } from './lineItems.js'
import { see, submitAndSee, typeAndSee } from './play.js'
import { Stage } from './Stage.js'
import { type FormStory, states } from './states.js'

export default {
  title: 'Sections/LineItemsForm',
  component: LineItemsForm,
  subcomponents: { LineItemsSection },
} satisfies Meta

// An unchanged list has nothing to send.
const edit = typeAndSee('lineItems.lamp', '3', '[data-till=submit]')

const form = states({
  form: LineItemsForm,
  provider: 'stripe',
  section: 'lineItems',
  full: { lineItems, defaultValues: {} },
  edit,
  // The provider saves the quantity and answers with a warning.
  warning: {
    args: {
      answer: {
        status: 'saved',
        saved: ['lineItems'],
        session: { warnings: [{ path: 'lineItems.bulb', code: 'provider-warning' }] },
      },
    },
    async play(page) {
      await edit(page)
      await submitAndSee('[data-till=warning]')(page)
    },
  },
})
export const Empty = form.Empty
export const Filled = form.Filled
/** The quantity is higher than the item allows. */
export const Invalid: FormStory = {
  ...form.Filled,
  async play(page) {
    await typeAndSee('lineItems.lamp', '99', '[data-till=error]')(page)
    await submitAndSee('[data-till=errors]')(page)
  },
}
export const ServerIssue: FormStory = { ...form.ServerIssue, name: 'Refused by the provider' }
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
/** The shopper can read the quantities and cannot change them. */
export const Locked: FormStory = {
  ...form.Locked,
  args: {
    ...form.Locked.args,
    rules: {
      sections: ['lineItems'],
      fields: Object.fromEntries(lineItems.map(({ id }) => [`lineItems.${id}`, 'locked'])),
    },
  },
}

/** A rejected quantity on a page that reads from right to left. */
export const RightToLeft: FormStory = { name: 'Right to left', ...form.ServerIssue, globals: { direction: 'rtl' } }

/** A quantity is saved as soon as the shopper leaves the field. */
export const Automatic: FormStory = {
  name: 'Saved automatically',
  ...form.Filled,
  args: { lineItems, save: 'auto' },
  play: typeAndSee('lineItems.lamp', '5', '[data-till=announcement]:not(:empty)'),
}

/** The button is removed with its item, so the focus moves to the list. */
export const Removed: FormStory = {
  ...form.Filled,
  args: { lineItems },
  async play(page) {
    await page.userEvent.click(await see(page, '[data-till=item]:nth-child(3) [data-till=step]'))
    await see(page, '[data-till=items]:focus')
  },
}

/** Below one root with the totals. Changing a quantity updates both. */
export const WithTotals: FormStory = {
  name: 'With totals',
  render: () => (
    <Stage provider="stripe" sections={['lineItems']} lineItems={lineItems}>
      {(given) => (
        <Checkout.Root {...given} rules={{ sections: ['lineItems'] }} save="auto">
          <Checkout.Form>
            <LineItemsSection lineItems={lineItems} />
            <Checkout.Totals totals={totalsOf(lineItems)} />
            <Checkout.Status />
          </Checkout.Form>
        </Checkout.Root>
      )}
    </Stage>
  ),
  play: typeAndSee('lineItems.lamp', '3', '[data-till=totals] [data-till=announcement]:not(:empty)'),
}
