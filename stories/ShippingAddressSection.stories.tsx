import type { Meta } from '@storybook/react-vite'

import { ShippingAddressSection } from '../src/index.js'
import { checkoutStates } from './storyKit.js'

export default { title: 'Sections/Shipping address', component: ShippingAddressSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['shippingAddress'])
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving

const stripe = checkoutStates('stripe', ['shippingAddress'])
export const StripeEmpty = stripe.empty
export const StripeFilled = stripe.filled
export const StripeInvalid = stripe.invalid
export const StripeServerIssue = stripe.serverIssue
export const StripeSaving = stripe.saving
