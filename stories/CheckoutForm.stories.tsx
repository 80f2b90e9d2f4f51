import type { Meta } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { CheckoutForm } from '../src/index.js'
import { checkoutStates, type Story } from './storyKit.js'

export default { title: 'Checkout/CheckoutForm', component: CheckoutForm } satisfies Meta

const fastspring = checkoutStates('fastspring')
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving
export const FastspringDark = { ...fastspring.invalid, globals: { colorScheme: 'dark' } }

const stripe = checkoutStates('stripe')
export const StripeEmpty = stripe.empty
export const StripeFilled = stripe.filled
export const StripeInvalid = stripe.invalid
export const StripeServerIssue = stripe.serverIssue
export const StripeSaving = stripe.saving
export const StripeDark = { ...stripe.serverIssue, globals: { colorScheme: 'dark' } }
export const StripeRightToLeft = { ...stripe.serverIssue, globals: { direction: 'rtl' } }

export const German = { ...stripe.filled, globals: { locale: 'de' } }
/** The family name first. */
export const Japanese = { ...fastspring.filled, globals: { locale: 'ja' } }
/** From right to left, but for what is written from left to right everywhere. */
export const Arabic: Story = {
  ...fastspring.serverIssue,
  globals: { locale: 'ar' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('group', { name: 'عنوان الفوترة' })).toBeVisible()
    await expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  },
}
export const ArabicShippingOptions = { ...stripe.filled, globals: { locale: 'ar' } }
