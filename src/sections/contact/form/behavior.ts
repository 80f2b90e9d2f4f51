import { phoneInput } from '../../../form/phone/phoneInput.js'
import { emailInput, personInputs } from '../../../form/store/inputs.js'
import type { SectionBehavior } from '../../../form/store/store.js'

/** What the contact does beside its rules. */
export const contactBehavior: SectionBehavior = {
  inputs: {
    ...personInputs,
    email: emailInput,
    billingEmail: { type: 'email', ltr: true },
    phone: phoneInput,
  },
  autofillGroup: 'billing',
}
