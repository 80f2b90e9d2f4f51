import type { Meta } from '@storybook/react-vite'

import { ShippingOptionsSection } from '../src/index.js'
import { checkoutStates, shippingOptions } from './storyKit.js'

export default { title: 'Sections/Shipping options', component: ShippingOptionsSection } satisfies Meta

const stripe = checkoutStates('stripe', ['shippingOptions'], { shippingOptions })
export const StripeEmpty = stripe.empty
export const StripeFilled = stripe.filled
export const StripeInvalid = stripe.invalid
export const StripeServerIssue = stripe.serverIssue
export const StripeSaving = stripe.saving
