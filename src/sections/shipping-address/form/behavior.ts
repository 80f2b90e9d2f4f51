import { phoneInput } from '../../../form/phone/phoneInput.js'
import { emailInput, personInputs } from '../../../form/store/inputs.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import { addressBehavior } from '../../address/form/behavior.js'
import { isNameOf, offerName } from '../../address/form/recipient.js'

/** The behavior of the shipping address: it copies the contact's name to the recipient. */
export const shippingAddressBehavior: SectionBehavior = {
  .../* @__PURE__ */ addressBehavior('shippingAddress', {
    ...personInputs,
    email: emailInput,
    phone: phoneInput,
    shipTo: { control: 'checkbox', ticked: 'gift' },
  }),
  autofillGroup: 'shipping',
  // As soon as the name is complete, so that the shopper finds it in the recipient's field and does not type after it.
  left(store, section, to) {
    if (section === 'contact' && !isNameOf('contact', to)) offerName(store, to)
  },
}
