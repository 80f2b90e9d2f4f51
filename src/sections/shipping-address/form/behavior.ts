import { phoneInput } from '../../../form/phone/phoneInput.js'
import { emailInput, personInputs } from '../../../form/store/inputs.js'
import { sectionOf } from '../../../form/store/screen.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import { addressBehavior } from '../../address/form/behavior.js'
import { offerName } from '../../address/form/recipient.js'

/** What the shipping address does beside its rules: the name of the contact is offered to its recipient. */
export const shippingAddressBehavior: SectionBehavior = {
  .../* @__PURE__ */ addressBehavior('shippingAddress', {
    ...personInputs,
    email: emailInput,
    phone: phoneInput,
    shipTo: { control: 'checkbox', ticked: 'gift' },
  }),
  autofillGroup: 'shipping',
  // Before the focus gets there, so that what it finds is heard, and is replaced by typing.
  left(store, section, to) {
    if (section === 'contact' && sectionOf(to) !== 'contact') offerName(store)
  },
}
