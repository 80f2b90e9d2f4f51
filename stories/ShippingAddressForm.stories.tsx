import type { Meta } from '@storybook/react-vite'

import { ShippingAddressForm, ShippingAddressSection } from '../src/index.js'
import { typeAndSee } from './play.js'
import { type FormStory, filled, states } from './states.js'

export default {
  title: 'Sections/ShippingAddressForm',
  component: ShippingAddressForm,
  subcomponents: { ShippingAddressSection },
} satisfies Meta

const form = states({
  form: ShippingAddressForm,
  provider: 'stripe',
  section: 'shippingAddress',
  warning: { play: typeAndSee('shippingAddress.line1', 'P.O. Box 12', '[data-till=warning]') },
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
export const Collapsed: FormStory = { ...form.Empty, args: { defaultValues: { shippingAddress: { country: 'US' } } } }

/** The shop does not ship to P.O. boxes. */
export const BoxRefused: FormStory = {
  name: 'P.O. box not allowed',
  ...form.Invalid,
  args: {
    rules: { sections: ['shippingAddress'], blockPoBox: true },
    defaultValues: { shippingAddress: { ...filled.shippingAddress, line1: 'P.O. Box 12' } },
  },
}

/** The shop ships only to three countries. */
export const CountryRefused: FormStory = {
  name: 'Country not allowed',
  ...form.Invalid,
  args: {
    rules: { sections: ['shippingAddress'], allowedCountries: ['DE', 'AT', 'CH'] },
    defaultValues: { shippingAddress: filled.shippingAddress ?? {} },
  },
}
