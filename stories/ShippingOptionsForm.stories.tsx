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
  // The price on the page differs from the quoted price.
  warning: {
    args: { shippingOptions: shippingOptions.map((option) => ({ ...option, amount: 900 })) },
    play: submitAndSee('[data-till=warning]'),
  },
})
export const Empty = form.Empty
export const Filled = form.Filled
export const Invalid = form.Invalid
export const ServerIssue: FormStory = { ...form.ServerIssue, name: 'Refused by the provider' }
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** With the address section, which the quote needs. */
const delivery = (args: FormArgs, play?: FormStory['play']): FormStory => ({
  render: formStory({ form: CheckoutForm, provider: 'stripe' }),
  args: {
    rules: { sections: ['shippingAddress', 'shippingOptions'] },
    defaultValues: { shippingAddress: filled.shippingAddress ?? {} },
    ...args,
  },
  ...(play && { play }),
})

/** The form quotes the options once the address is complete. */
export const Waiting: FormStory = { ...delivery({ defaultValues: {} }), name: 'Waiting for an address' }
/** The quote is in progress. */
export const Loading = delivery({ answer: 'silent' })
/** The list stays while the form quotes a changed address. */
export const LoadingAgain: FormStory = {
  ...delivery({ answer: 'silent', shippingOptions }, async (page) => {
    await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
    await page.userEvent.click(await see(page, '[value=standard]'))
    await see(page, '[aria-busy=true]')
  }),
  name: 'Loading again',
}
/** The recommended option is selected until the shopper selects one. */
export const Recommended = delivery(
  { quote: shippingOptions.map((option) => ({ ...option, recommended: option.id === 'express' })) },
  submitAndSee('[value=express]:checked'),
)
/** The shop does not ship to this address. */
export const None: FormStory = {
  ...delivery({ quote: [] }, submitAndSee('[data-till=status][data-saved]')),
  name: 'Nothing offered',
}
/** The quote failed. A text says what to do. */
export const FailedToLoad: FormStory = {
  ...delivery({ answer: 'unavailable' }, async (page) => {
    await see(page, '[data-till=announcement]:not(:empty)')
  }),
  name: 'Loading failed',
}
/** The list of the last address stays, with a text that the quote failed. */
export const FailedToLoadAgain: FormStory = {
  ...delivery({ answer: 'unavailable', shippingOptions }, async (page) => {
    await page.userEvent.type(await see(page, '[name="shippingAddress.line1"]'), '1')
    await page.userEvent.click(await see(page, '[value=standard]'))
    await see(page, '[data-till=announcement]:not(:empty)')
  }),
  name: 'Loading failed again',
}
/** The selected option is no longer offered, so the shopper selects another one. */
export const Expired: FormStory = {
  ...delivery(
    {
      defaultValues: { shippingAddress: filled.shippingAddress ?? {}, shippingOptions: { selected: 'drone' } },
      shippingOptions: [...shippingOptions, { id: 'drone', label: 'By air', amount: 4900, currency: 'usd' }],
    },
    submitAndSee('[data-till=error]'),
  ),
  name: 'Option no longer offered',
}
