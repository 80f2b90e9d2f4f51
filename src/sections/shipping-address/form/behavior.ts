import { phoneInput } from '../../../form/phone/phoneInput.js'
import { emailInput, personInputs } from '../../../form/store/inputs.js'
import { sectionOf } from '../../../form/store/screen.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import { addressBehavior } from '../../address/form/behavior.js'
import { offerName } from '../../address/form/recipient.js'

/** The behavior of the shipping address: it copies the contact's name to the recipient. */
export const shippingAddressBehavior: SectionBehavior = {
  .../* @__PURE__ */ addressBehavior('shippingAddress', {
    ...personInputs,
    email: emailInput,
    phone: phoneInput,
    shipTo: { control: 'checkbox', ticked: 'gift' },
  }),
  autofillGroup: 'shipping',
  // Before the field gets the focus, so that screen readers announce the value and typing replaces it.
  left(store, section, to) {
    if (section === 'contact' && sectionOf(to) !== 'contact') offerName(store)
  },
}
