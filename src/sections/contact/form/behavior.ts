import { phoneInput } from '../../../form/phone/phoneInput.js'
import { emailInput, personInputs } from '../../../form/store/inputs.js'
import type { SectionBehavior } from '../../../form/store/store.js'

/** The behavior of the contact. */
export const contactBehavior: SectionBehavior = {
  inputs: {
    ...personInputs,
    email: emailInput,
    billingEmail: { type: 'email', ltr: true },
    phone: phoneInput,
  },
  autofillGroup: 'billing',
}
