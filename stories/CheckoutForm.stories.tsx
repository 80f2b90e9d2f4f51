import type { Meta } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { CheckoutForm } from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'
import { see, typeAndSee } from './play.js'
import { type FormStory, filled, states } from './states.js'

export default { title: 'Checkout/CheckoutForm', component: CheckoutForm } satisfies Meta

const form = states({
  form: CheckoutForm,
  provider: 'none',
  warning: { play: typeAndSee('contact.email', 'ada@gmial.com', '[data-till=warning]') },
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

/** Buttons open the fields that few shoppers need. */
export const Collapsed: FormStory = {
  ...form.Empty,
  args: { rules: { fields: { 'contact.company': 'collapsed', 'contact.phone': 'collapsed' } } },
}

/** Billing and shipping address have their own fields. */
export const TwoAddresses: FormStory = {
  name: 'Two addresses',
  ...form.Filled,
  args: { ...form.Filled.args, defaultValues: { ...filled, shippingAddress: exampleValues('DE').shippingAddress } },
}

/** The billing address follows the shipping address. */
export const SameAsShipping: FormStory = {
  name: 'Same as shipping',
  ...form.Filled,
  args: { ...form.Filled.args, sameAs: 'billing' },
}

/** The shopper says whether the goods are for someone else. */
export const Gift: FormStory = {
  ...TwoAddresses,
  name: 'Gift',
  args: { ...TwoAddresses.args, rules: { fields: { 'shippingAddress.shipTo': 'optional' } } },
}

/** There is no button. Each section is saved when it is valid and the focus leaves it. */
export const SavedByItself: FormStory = {
  name: 'Saved automatically',
  ...form.Filled,
  args: { ...form.Filled.args, save: 'auto' },
  async play(page) {
    const email = await see(page, '[name="contact.email"]')
    await page.userEvent.type(email, '.au')
    await page.userEvent.click(await see(page, '[name="billingAddress.line1"]'))
    await see(page, '[data-till=status][data-saved]')
  },
}

const at = (provider: 'fastspring' | 'stripe' | 'checkout-page' | 'topiic'): FormStory => ({
  ...form.Filled,
  globals: { provider },
})
/** The fields that FastSpring can store. */
export const Fastspring: FormStory = { ...at('fastspring'), name: 'FastSpring' }
/** The fields that Stripe can store. */
export const Stripe = at('stripe')
/** The fields that Checkout Page can store. */
export const CheckoutPage: FormStory = { ...at('checkout-page'), name: 'Checkout Page' }
/** The fields that Topiic can store. */
export const Topiic = at('topiic')

/** The dark color scheme of the page. */
export const Dark: FormStory = { ...form.ServerIssue, globals: { colorScheme: 'dark' } }
/** English on a page that reads from right to left. */
export const RightToLeft: FormStory = { name: 'Right to left', ...form.ServerIssue, globals: { direction: 'rtl' } }
/** The texts in German. */
export const German: FormStory = { ...form.Filled, globals: { locale: 'de' } }
/** The last name comes first. */
export const Japanese: FormStory = {
  ...form.Filled,
  args: { ...form.Filled.args, defaultValues: { ...filled, ...exampleValues('JP') } },
  globals: { locale: 'ja', provider: 'fastspring' },
}
/** From right to left. Email, phone, postal code and tax ID stay from left to right. */
export const Arabic: FormStory = {
  ...form.Filled,
  globals: { locale: 'ar' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('group', { name: 'عنوان الفوترة' })).toBeVisible()
    await expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  },
}
