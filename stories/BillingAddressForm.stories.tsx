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
export const ServerIssue: FormStory = { ...form.ServerIssue, name: 'Refused by the provider' }
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** A button opens address line 2. */
export const Collapsed: FormStory = { ...form.Empty, args: { defaultValues: { billingAddress: { country: 'US' } } } }
/** The rules make address line 2 optional, so it needs no button. */
export const Line2Shown: FormStory = {
  name: 'Line 2 shown',
  ...Collapsed,
  args: { rules: { fields: { 'billingAddress.line2': 'optional' } } },
}

/** The order and labels of each country. */
const of = (country: string): FormStory => ({
  ...form.Filled,
  args: { defaultValues: { billingAddress: exampleValues(country).billingAddress } },
})
/** The postal code comes before the city, and there is no state. */
export const Germany = of('DE')
/** The prefecture is a list. */
export const Japan = of('JP')
/** The state is a list, and the postal code is a CEP. */
export const Brazil = of('BR')
/** There is no postal code. */
export const HongKong: FormStory = { ...of('HK'), name: 'Hong Kong' }
