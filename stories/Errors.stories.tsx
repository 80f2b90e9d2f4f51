import type { Meta } from '@storybook/react-vite'

import { Checkout } from '../src/index.js'
import { filled, render, type StageProps, type Story } from './storyKit.js'

export default { title: 'Checkout/Errors', component: Checkout.Errors } satisfies Meta

const listed = (issues: NonNullable<StageProps['issues']>): Story => ({
  args: { provider: 'fastspring', sections: ['contact'], defaultValues: filled, issues },
  render,
})

export const AtAField = listed([{ path: 'contact.email', code: 'invalid-email' }])
export const AtAFieldOfAnotherStep = listed([{ path: 'shippingAddress.postalCode', code: 'invalid' }])
export const OfTheWholeCheckout = listed([{ code: 'rejected-by-provider' }])
export const InTheMerchantsWords = listed([
  { path: 'contact.phone', code: 'own', message: 'Our courier cannot call this number.' },
  { code: 'own', message: 'Orders over $10,000 need a call. Ring us: +1 202 555 0123.' },
])
