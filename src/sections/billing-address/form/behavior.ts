import type { SectionBehavior } from '../../../form/store/store.js'
import { addressBehavior } from '../../address/form/behavior.js'

/** What the billing address does beside its rules. */
export const billingAddressBehavior: SectionBehavior = {
  .../* @__PURE__ */ addressBehavior('billingAddress'),
  autofillGroup: 'billing',
}
