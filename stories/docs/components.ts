import type { SectionId } from '../../src/index.js'
import { sectionIds } from '../../src/sections/keys.js'

/** What a component page is about. */
export interface ComponentNote {
  /** Where its elements come from, below `src`. */
  files: readonly string[]
  /** Whose messages it shows. */
  sections: readonly SectionId[]
  /** Which props it takes: those of a Root, all of them optional under a Root, the events alone, or its own. */
  props: 'root' | 'rootOrNone' | 'form' | 'own'
}

const formFiles = ['checkout/sectionForm.tsx']
const formOf = (section: SectionId, file: string): ComponentNote => ({
  files: [...formFiles, file],
  sections: [section],
  props: 'rootOrNone',
})

/** The public components, by their names. */
export const components: Readonly<Record<string, ComponentNote>> = {
  CheckoutForm: {
    files: [
      'checkout/CheckoutForm.tsx',
      'sections/contact/ContactSection.tsx',
      'sections/billing-address/BillingAddressSection.tsx',
      'sections/shipping-address/ShippingAddressSection.tsx',
      'sections/tax-id/TaxIdSection.tsx',
      'sections/shipping-options/ShippingOptionsSection.tsx',
    ],
    sections: sectionIds,
    props: 'root',
  },
  ContactForm: formOf('contact', 'sections/contact/ContactSection.tsx'),
  BillingAddressForm: formOf('billingAddress', 'sections/billing-address/BillingAddressSection.tsx'),
  ShippingAddressForm: formOf('shippingAddress', 'sections/shipping-address/ShippingAddressSection.tsx'),
  TaxIdForm: formOf('taxId', 'sections/tax-id/TaxIdSection.tsx'),
  ShippingOptionsForm: formOf('shippingOptions', 'sections/shipping-options/ShippingOptionsSection.tsx'),
  LineItemsForm: formOf('lineItems', 'sections/line-items/LineItemsSection.tsx'),
  'Checkout.Root': { files: ['checkout/Root.tsx'], sections: [], props: 'root' },
  'Checkout.Form': { files: ['checkout/Form.tsx'], sections: [], props: 'form' },
  'Checkout.Field': { files: ['fields/Field.tsx'], sections: [], props: 'own' },
  'Checkout.Errors': { files: ['checkout/Errors.tsx'], sections: [], props: 'own' },
  'Checkout.Status': { files: ['checkout/Status.tsx'], sections: [], props: 'own' },
  'Checkout.Submit': { files: ['checkout/Submit.tsx'], sections: [], props: 'own' },
  'Checkout.Totals': { files: ['checkout/Totals.tsx'], sections: [], props: 'own' },
  SavedAddresses: {
    files: ['checkout/SavedAddresses.tsx', 'sections/shipping-address/ShippingAddressFields.tsx'],
    sections: ['shippingAddress', 'billingAddress'],
    props: 'own',
  },
  AddressSummary: { files: ['sections/address/AddressSummary.tsx'], sections: [], props: 'own' },
}
