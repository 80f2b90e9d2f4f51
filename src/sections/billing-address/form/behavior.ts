import type { SectionBehavior } from '../../../form/store/store.js'
import { addressBehavior } from '../../address/form/behavior.js'

/** The behavior of the billing address. */
export const billingAddressBehavior: SectionBehavior = {
  .../* @__PURE__ */ addressBehavior('billingAddress'),
  autofillGroup: 'billing',
}
