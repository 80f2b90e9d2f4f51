import type { Meta } from '@storybook/react-vite'

import { Checkout, ContactForm } from '../src/index.js'
import { submitAndSee } from './play.js'
import { type FormStory, filled, formStory } from './states.js'

export default { title: 'Checkout/Checkout.Errors', component: Checkout.Errors } satisfies Meta

const render = formStory({ form: ContactForm, provider: 'fastspring', section: 'contact' })
const listed = (issues: { path?: string; code: string; message?: string }[]): FormStory => ({
  render,
  args: { defaultValues: filled, issues },
})

/** Each link leads to its field, in page order and with the message of the field. */
export const AfterASubmit: FormStory = { render, args: {}, play: submitAndSee('[data-till=errors] a') }
export const AtAField = listed([{ path: 'contact.email', code: 'invalid-email' }])
export const AtAFieldOfAnotherStep = listed([{ path: 'shippingAddress.postalCode', code: 'invalid' }])
export const OfTheWholeCheckout = listed([{ code: 'rejected-by-provider' }])
export const InTheMerchantsWords = listed([
  { path: 'contact.phone', code: 'own', message: 'Our courier cannot call this number.' },
  { code: 'own', message: 'Orders over $10,000 need a call. Ring us: +1 202 555 0123.' },
])
