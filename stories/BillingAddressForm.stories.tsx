import type { Meta } from '@storybook/react-vite'

import { BillingAddressForm, BillingAddressSection } from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'
import { typeAndSee } from './play.js'
import { type FormStory, states } from './states.js'

export default {
  title: 'Sections/BillingAddressForm',
  component: BillingAddressForm,
  subcomponents: { BillingAddressSection },
} satisfies Meta

const form = states({
  form: BillingAddressForm,
  provider: 'checkout-page',
  section: 'billingAddress',
  warning: { play: typeAndSee('billingAddress.line1', 'P.O. Box 12', '[data-till=warning]') },
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

/** Line 2 is behind a button, unless the rules say otherwise. */
export const Collapsed: FormStory = { ...form.Empty, args: { defaultValues: { billingAddress: { country: 'US' } } } }
export const Line2Shown: FormStory = {
  ...Collapsed,
  args: { rules: { fields: { 'billingAddress.line2': 'optional' } } },
}

/** The order and labels of each country. */
const of = (country: string): FormStory => ({
  ...form.Filled,
  args: { defaultValues: { billingAddress: exampleValues(country).billingAddress } },
})
export const Germany = of('DE')
export const Japan = of('JP')
export const Brazil = of('BR')
export const HongKong = of('HK')
