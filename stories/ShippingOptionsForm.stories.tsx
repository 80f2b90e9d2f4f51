import type { Meta } from '@storybook/react-vite'

import { CheckoutForm, ShippingOptionsForm, ShippingOptionsSection } from '../src/index.js'
import { see, submitAndSee } from './play.js'
import { shippingOptions } from './shippingOptions.js'
import { type FormArgs, type FormStory, filled, formStory, states } from './states.js'

export default {
  title: 'Sections/ShippingOptionsForm',
  component: ShippingOptionsForm,
  subcomponents: { ShippingOptionsSection },
} satisfies Meta

const form = states({
  form: ShippingOptionsForm,
  provider: 'stripe',
  section: 'shippingOptions',
  invalid: { shippingOptions },
  // The price that the page had was another one.
  warning: {
    args: { shippingOptions: shippingOptions.map((option) => ({ ...option, amount: 900 })) },
    play: submitAndSee('[data-till=warning]'),
  },
})
export const Empty = form.Empty
export const Filled = form.Filled
export const Invalid = form.Invalid
export const ServerIssue = form.ServerIssue
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** With the address, as a page has them: the list comes when the address is there. */
const delivery = (args: FormArgs, play?: FormStory['play']): FormStory => ({
  render: formStory({ form: CheckoutForm, provider: 'stripe' }),
  args: {
    rules: { sections: ['shippingAddress', 'shippingOptions'] },
    defaultValues: { shippingAddress: filled.shippingAddress ?? {} },
    ...args,
  },
  ...(play && { play }),
})

export const Waiting = delivery({ defaultValues: {} })
export const Loading = delivery({ answer: 'silent' })
/** The list stays while another one is on its way. */
export const LoadingAgain = delivery({ answer: 'silent', shippingOptions }, async (page) => {
  await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
  await page.userEvent.click(await see(page, '[value=standard]'))
  await see(page, '[aria-busy=true]')
})
/** Chosen until the shopper chooses. */
export const Recommended = delivery(
  { quote: shippingOptions.map((option) => ({ ...option, recommended: option.id === 'express' })) },
  submitAndSee('[value=express]:checked'),
)
export const None = delivery({ quote: [] }, submitAndSee('[data-till=status][data-saved]'))
export const FailedToLoad = delivery({ answer: 'unavailable' }, async (page) => {
  await see(page, '[data-till=announcement]:not(:empty)')
})
/** The list of the address before stays, with a word about it. */
export const FailedToLoadAgain = delivery({ answer: 'unavailable', shippingOptions }, async (page) => {
  await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
  await page.userEvent.click(await see(page, '[value=standard]'))
  await see(page, '[data-till=announcement]:not(:empty)')
})
/** What was chosen is not offered any more. */
export const Expired = delivery(
  {
    defaultValues: { shippingAddress: filled.shippingAddress ?? {}, shippingOptions: { selected: 'drone' } },
    shippingOptions: [...shippingOptions, { id: 'drone', label: 'By air', amount: 4900, currency: 'usd' }],
  },
  submitAndSee('[data-till=error]'),
)
