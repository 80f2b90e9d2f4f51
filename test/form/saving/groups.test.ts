import { checkoutPage } from '../../../src/providers/checkout-page/index.js'
import { fastspring } from '../../../src/providers/fastspring/index.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { topiic } from '../../../src/providers/topiic/index.js'
import { exampleValues } from '../../../src/testing/index.js'
import { mergeObjects } from '../../../src/testing/mergeObjects.js'
import { describeSaves } from '../../conformance/describeSaves.js'

const replaceAll = (_before: object, body: object) => body
const replaceTop = (before: object, body: object) => ({ ...before, ...body })
const { contact, billingAddress, shippingAddress } = exampleValues('US')

describeSaves({
  provider: fastspring,
  // The documentation does not say whether PUT keeps omitted keys.
  stores: { 'keeps each field': mergeObjects, 'replaces each object': replaceTop, 'replaces all': replaceAll },
  merchants: [
    { rules: { fields: { 'shippingAddress.shipTo': 'optional', 'taxId.region': 'optional' } } },
    { defaultValues: { billingAddress: { country: 'BR' } } },
    { rules: { sections: ['contact'] }, defaultValues: { billingAddress } },
  ],
})

describeSaves({
  provider: stripe,
  stores: { 'keeps each field': mergeObjects, 'replaces the details': replaceTop },
  merchants: [
    {
      rules: { fields: { 'shippingAddress.country': 'locked' } },
      defaultValues: { shippingAddress: { country: 'US' } },
    },
    { rules: { fields: { 'shippingAddress.line2': 'hidden' } }, defaultValues: { shippingAddress } },
    { rules: { sections: ['shippingAddress'] } },
  ],
})

describeSaves({
  provider: checkoutPage,
  stores: { 'replaces what is sent': replaceTop },
  merchants: [
    {
      rules: { fields: { 'billingAddress.line2': 'hidden', 'shippingAddress.country': 'locked' } },
      defaultValues: { billingAddress: { ...billingAddress, line2: 'Flat 2' }, shippingAddress: { country: 'US' } },
    },
    { rules: { sections: ['contact', 'taxId'] } },
  ],
})

describeSaves({
  provider: topiic,
  stores: { 'writes the contact whole': replaceAll },
  merchants: [
    { rules: { fields: { 'contact.phone': 'hidden' } }, defaultValues: { contact: { phone: '+61491570006' } } },
    { rules: { sections: ['billingAddress'] }, defaultValues: { contact } },
    { rules: { sections: ['contact'] }, defaultValues: { billingAddress } },
  ],
})
