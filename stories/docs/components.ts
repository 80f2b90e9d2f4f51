import type { SectionId } from '../../src/index.js'
import { sectionIds } from '../../src/sections/keys.js'

/** What the page of a component shows. */
export interface ComponentNote {
  /** The files that render its elements, below `src`. */
  files: readonly string[]
  /** The sections whose texts it shows. */
  sections: readonly SectionId[]
  /** Its headings in `docs/components.md`: its own, then those that also apply to it. */
  headings: readonly [own: string, ...others: string[]]
}

// The hooks have the texts of these elements.
const errors = ['checkout/Errors.tsx', 'form/issues/useErrorSummary.ts']
const status = ['checkout/Status.tsx', 'form/issues/useSaveStatus.ts']

const formOf = (section: SectionId, file: string): ComponentNote => ({
  files: ['checkout/sectionForm.tsx', ...errors, ...status, file],
  sections: [section],
  headings: ['Section forms', 'CheckoutForm'],
})

/** The public components, by their names. */
export const components: Readonly<Record<string, ComponentNote>> = {
  CheckoutForm: {
    files: [
      'checkout/CheckoutForm.tsx',
      ...errors,
      ...status,
      'sections/contact/ContactSection.tsx',
      'sections/billing-address/BillingAddressSection.tsx',
      'sections/shipping-address/ShippingAddressSection.tsx',
      'sections/tax-id/TaxIdSection.tsx',
      'sections/shipping-options/ShippingOptionsSection.tsx',
    ],
    sections: sectionIds,
    headings: ['CheckoutForm'],
  },
  ContactForm: formOf('contact', 'sections/contact/ContactSection.tsx'),
  BillingAddressForm: formOf('billingAddress', 'sections/billing-address/BillingAddressSection.tsx'),
  ShippingAddressForm: formOf('shippingAddress', 'sections/shipping-address/ShippingAddressSection.tsx'),
  TaxIdForm: formOf('taxId', 'sections/tax-id/TaxIdSection.tsx'),
  ShippingOptionsForm: formOf('shippingOptions', 'sections/shipping-options/ShippingOptionsSection.tsx'),
  LineItemsForm: {
    ...formOf('lineItems', 'sections/line-items/LineItemsSection.tsx'),
    headings: ['LineItemsSection', 'Section forms', 'CheckoutForm'],
  },
  'Checkout.Root': { files: ['checkout/Root.tsx'], sections: [], headings: ['Checkout.Root', 'CheckoutForm'] },
  'Checkout.Form': { files: ['checkout/Form.tsx'], sections: [], headings: ['Checkout.Form', 'Events'] },
  'Checkout.Field': { files: ['fields/Field.tsx'], sections: [], headings: ['Checkout.Field'] },
  'Checkout.Errors': { files: errors, sections: [], headings: ['Checkout.Errors'] },
  'Checkout.Status': { files: status, sections: [], headings: ['Checkout.Status'] },
  'Checkout.Submit': { files: ['checkout/Submit.tsx'], sections: [], headings: ['Checkout.Submit'] },
  'Checkout.Totals': { files: ['checkout/Totals.tsx'], sections: [], headings: ['Checkout.Totals'] },
  'Checkout.CustomFields': {
    files: ['fields/custom/CustomFields.tsx'],
    sections: ['custom'],
    headings: ['Checkout.CustomFields'],
  },
  SavedAddresses: {
    files: ['checkout/SavedAddresses.tsx', 'sections/shipping-address/ShippingAddressFields.tsx'],
    sections: ['shippingAddress', 'billingAddress'],
    headings: ['SavedAddresses'],
  },
  AddressSummary: { files: ['sections/address/AddressSummary.tsx'], sections: [], headings: ['AddressSummary'] },
}
