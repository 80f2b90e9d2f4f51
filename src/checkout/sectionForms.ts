import { loadAddressAid } from '../sections/address/lookup/loadAddressAid.js'
import type { KnownSections } from '../form/store/store.js'
import { usePlaces } from '../sections/address/form/usePlaces.js'
import { useTyped } from '../form/field/useTyped.js'
import { locale } from '../locales/en.js'
import { messages } from '../locales/messages/en.js'
import { BillingAddressSection } from '../sections/billing-address/BillingAddressSection.js'
import { billingAddressRules } from '../sections/billing-address/schema.js'
import { ContactSection } from '../sections/contact/ContactSection.js'
import { contactRules } from '../sections/contact/schema.js'
import type { KnownRules } from '../sections/schema.js'
import { shippingAddressRules } from '../sections/shipping-address/schema.js'
import { ShippingAddressSection } from '../sections/shipping-address/ShippingAddressSection.js'
import { shippingOptionsBehavior } from '../sections/shipping-options/form/behavior.js'
import { shippingOptionsRules } from '../sections/shipping-options/schema.js'
import { ShippingOptionsSection } from '../sections/shipping-options/ShippingOptionsSection.js'
import { taxIdRules } from '../sections/tax-id/schema.js'
import { TaxIdSection } from '../sections/tax-id/TaxIdSection.js'
import { sectionForm } from './sectionForm.js'

// The names of countries are with the fields that offer them.
const placeless = (rules: KnownRules, behaviors: KnownSections['behaviors'] = {}): KnownSections => ({
  rules,
  behaviors,
  locale: { code: 'en', messages, countries: '' },
  useChoices: useTyped,
})
const placed = (rules: KnownRules, behaviors: KnownSections['behaviors'] = {}): KnownSections => ({
  rules,
  behaviors,
  locale,
  useChoices: usePlaces,
  loadAddressAid,
})

/** A form of the contact section alone. */
export const ContactForm = /* @__PURE__ */ sectionForm(
  'contact',
  ContactSection,
  /* @__PURE__ */ placeless({ contact: contactRules }),
)
/** A form of the billing address alone. */
export const BillingAddressForm = /* @__PURE__ */ sectionForm(
  'billingAddress',
  BillingAddressSection,
  /* @__PURE__ */ placed({ billingAddress: billingAddressRules }),
)
/** A form of the shipping address alone. */
export const ShippingAddressForm = /* @__PURE__ */ sectionForm(
  'shippingAddress',
  ShippingAddressSection,
  /* @__PURE__ */ placed({ shippingAddress: shippingAddressRules }),
)
/** A form of the tax ID alone. */
export const TaxIdForm = /* @__PURE__ */ sectionForm(
  'taxId',
  TaxIdSection,
  /* @__PURE__ */ placed({ taxId: taxIdRules }),
)
/** A form of the shipping options alone. */
export const ShippingOptionsForm = /* @__PURE__ */ sectionForm(
  'shippingOptions',
  ShippingOptionsSection,
  /* @__PURE__ */ placeless({ shippingOptions: shippingOptionsRules }, { shippingOptions: shippingOptionsBehavior }),
)
