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

/** Each link leads to its field, in page order and with the text of the field. */
export const AfterASubmit: FormStory = {
  name: 'After a submit',
  render,
  args: {},
  play: submitAndSee('[data-till=errors] a'),
}
/** One error at a field of this page. */
export const AtAField: FormStory = { ...listed([{ path: 'contact.email', code: 'invalid-email' }]), name: 'At a field' }
/** The field is on another page, so the error has no link. */
export const AtAFieldOfAnotherStep: FormStory = {
  ...listed([{ path: 'shippingAddress.postalCode', code: 'invalid' }]),
  name: 'At a field of another step',
}
/** The error belongs to no field. */
export const OfTheWholeCheckout: FormStory = {
  ...listed([{ code: 'rejected-by-provider' }]),
  name: 'About the whole checkout',
}
/** Your server sends the texts. */
export const InTheMerchantsWords: FormStory = {
  ...listed([
    { path: 'contact.phone', code: 'own', message: 'Our courier cannot call this number.' },
    { code: 'own', message: 'Orders over $10,000 need a call. Ring us: +1 202 555 0123.' },
  ]),
  name: 'With your own texts',
}
