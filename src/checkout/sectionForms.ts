import { loadAddressAid } from '../sections/address/lookup/loadAddressAid.js'
import type { KnownSections } from '../form/store/store.js'
import { usePlaces } from '../sections/address/form/usePlaces.js'
import { useTyped } from '../form/field/useTyped.js'
import { phoneInput } from '../form/phone/phoneInput.js'
import { BillingAddressSection } from '../sections/billing-address/BillingAddressSection.js'
import { billingAddressBehavior } from '../sections/billing-address/form/behavior.js'
import { billingAddressRules } from '../sections/billing-address/schema.js'
import { ContactSection } from '../sections/contact/ContactSection.js'
import { contactBehavior } from '../sections/contact/form/behavior.js'
import { contactRules } from '../sections/contact/schema.js'
import type { KnownRules } from '../sections/schema.js'
import { shippingAddressBehavior } from '../sections/shipping-address/form/behavior.js'
import { shippingAddressRules } from '../sections/shipping-address/schema.js'
import { ShippingAddressSection } from '../sections/shipping-address/ShippingAddressSection.js'
import { shippingOptionsBehavior } from '../sections/shipping-options/form/behavior.js'
import { shippingOptionsRules } from '../sections/shipping-options/schema.js'
import { ShippingOptionsSection } from '../sections/shipping-options/ShippingOptionsSection.js'
import { taxIdBehavior } from '../sections/tax-id/form/behavior.js'
import { taxIdRules } from '../sections/tax-id/schema.js'
import { TaxIdSection } from '../sections/tax-id/TaxIdSection.js'
import { english } from './english.js'
import { sectionForm } from './sectionForm.js'

// Phone numbers of added sections are completed as in their own forms.
const carriedInputs = { inputs: { phone: phoneInput } }
const carried: KnownSections['behaviors'] = { contact: carriedInputs, shippingAddress: carriedInputs }

// Country names are loaded only with the fields that list them.
const placeless = (rules: KnownRules, behaviors: KnownSections['behaviors']): KnownSections => ({
  rules,
  behaviors: { ...carried, ...behaviors },
  locale: { code: 'en', countries: '' },
  useChoices: useTyped,
})
const placed = (rules: KnownRules, behaviors: KnownSections['behaviors']): KnownSections => ({
  rules,
  behaviors: { ...carried, ...behaviors },
  locale: english,
  useChoices: usePlaces,
  loadAddressAid,
})

/** A form with the contact section. */
export const ContactForm = /* @__PURE__ */ sectionForm(
  'contact',
  ContactSection,
  /* @__PURE__ */ placeless({ contact: contactRules }, { contact: contactBehavior }),
)
/** A form with the billing address. */
export const BillingAddressForm = /* @__PURE__ */ sectionForm(
  'billingAddress',
  BillingAddressSection,
  /* @__PURE__ */ placed({ billingAddress: billingAddressRules }, { billingAddress: billingAddressBehavior }),
)
/** A form with the shipping address. */
export const ShippingAddressForm = /* @__PURE__ */ sectionForm(
  'shippingAddress',
  ShippingAddressSection,
  /* @__PURE__ */ placed({ shippingAddress: shippingAddressRules }, { shippingAddress: shippingAddressBehavior }),
)
/** A form with the tax ID. */
export const TaxIdForm = /* @__PURE__ */ sectionForm(
  'taxId',
  TaxIdSection,
  /* @__PURE__ */ placed({ taxId: taxIdRules }, { taxId: taxIdBehavior }),
)
/** A form with the shipping options. */
export const ShippingOptionsForm = /* @__PURE__ */ sectionForm(
  'shippingOptions',
  ShippingOptionsSection,
  /* @__PURE__ */ placeless({ shippingOptions: shippingOptionsRules }, { shippingOptions: shippingOptionsBehavior }),
)
