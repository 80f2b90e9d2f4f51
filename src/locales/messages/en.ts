import { estimateMessages } from './en/estimates.js'
import { formMessages } from './en/form.js'
import { lineItemsMessages } from './en/lineItems.js'
import { lookupMessages } from './en/lookup.js'
import { savedAddressesMessages } from './en/savedAddresses.js'
import { shippingOptionsMessages } from './en/shippingOptions.js'
import { taxIdMessages } from './en/taxId.js'
import { totalsMessages } from './en/totals.js'

/** The English texts, apart from the countries, which not every form has. */
export const messages = {
  ...formMessages,
  ...taxIdMessages,
  ...lookupMessages,
  ...lineItemsMessages,
  ...totalsMessages,
  ...savedAddressesMessages,
  ...shippingOptionsMessages,
  ...estimateMessages,
}
