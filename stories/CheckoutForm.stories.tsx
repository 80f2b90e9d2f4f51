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
export const ServerIssue = form.ServerIssue
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** Fields that few shoppers need are behind a button. */
export const Collapsed: FormStory = {
  ...form.Empty,
  args: { rules: { fields: { 'contact.company': 'collapsed', 'contact.phone': 'collapsed' } } },
}

/** Both addresses, each with its own fields. */
export const TwoAddresses: FormStory = {
  ...form.Filled,
  args: { ...form.Filled.args, defaultValues: { ...filled, shippingAddress: exampleValues('DE').shippingAddress } },
}

/** The billing address follows the shipping address. */
export const SameAsShipping: FormStory = { ...form.Filled, args: { ...form.Filled.args, sameAs: 'billing' } }

/** The goods go to someone else. */
export const Gift: FormStory = {
  ...TwoAddresses,
  args: { ...TwoAddresses.args, rules: { fields: { 'shippingAddress.shipTo': 'optional' } } },
}

/** No button: a section is saved when it is valid and the focus leaves it. */
export const SavedByItself: FormStory = {
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
export const Fastspring = at('fastspring')
export const Stripe = at('stripe')
export const CheckoutPage = at('checkout-page')
export const Topiic = at('topiic')

export const Dark: FormStory = { ...form.ServerIssue, globals: { colorScheme: 'dark' } }
export const RightToLeft: FormStory = { ...form.ServerIssue, globals: { direction: 'rtl' } }
export const German: FormStory = { ...form.Filled, globals: { locale: 'de' } }
/** The family name first. */
export const Japanese: FormStory = {
  ...form.Filled,
  args: { ...form.Filled.args, defaultValues: { ...filled, ...exampleValues('JP') } },
  globals: { locale: 'ja', provider: 'fastspring' },
}
/** From right to left, except values that are always written from left to right. */
export const Arabic: FormStory = {
  ...form.Filled,
  globals: { locale: 'ar' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('group', { name: 'عنوان الفوترة' })).toBeVisible()
    await expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  },
}
