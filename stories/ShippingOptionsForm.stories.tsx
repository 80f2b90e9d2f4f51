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
  // The page started with another price.
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

/** Together with the address: the list loads once the address is complete. */
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
/** The list stays while a new one loads. */
export const LoadingAgain = delivery({ answer: 'silent', shippingOptions }, async (page) => {
  await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
  await page.userEvent.click(await see(page, '[value=standard]'))
  await see(page, '[aria-busy=true]')
})
/** Selected until the shopper selects another one. */
export const Recommended = delivery(
  { quote: shippingOptions.map((option) => ({ ...option, recommended: option.id === 'express' })) },
  submitAndSee('[value=express]:checked'),
)
export const None = delivery({ quote: [] }, submitAndSee('[data-till=status][data-saved]'))
export const FailedToLoad = delivery({ answer: 'unavailable' }, async (page) => {
  await see(page, '[data-till=announcement]:not(:empty)')
})
/** The list of the previous address stays, with a note. */
export const FailedToLoadAgain = delivery({ answer: 'unavailable', shippingOptions }, async (page) => {
  await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
  await page.userEvent.click(await see(page, '[value=standard]'))
  await see(page, '[data-till=announcement]:not(:empty)')
})
/** The selected option is no longer offered. */
export const Expired = delivery(
  {
    defaultValues: { shippingAddress: filled.shippingAddress ?? {}, shippingOptions: { selected: 'drone' } },
    shippingOptions: [...shippingOptions, { id: 'drone', label: 'By air', amount: 4900, currency: 'usd' }],
  },
  submitAndSee('[data-till=error]'),
)
