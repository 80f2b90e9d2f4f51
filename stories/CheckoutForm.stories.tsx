import type { Meta } from '@storybook/react-vite'

import { CheckoutForm } from '../src/index.js'
import { checkoutStates } from './storyKit.js'

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
