import type { PartialValues } from 'tillkit'

/** `ApplePayPaymentContact`: developer.apple.com/documentation/applepayontheweb/applepaypaymentcontact. */
export interface ApplePayContact {
  givenName?: string
  familyName?: string
  emailAddress?: string
  phoneNumber?: string
  addressLines?: string[]
  locality?: string
  administrativeArea?: string
  postalCode?: string
  countryCode?: string
}

/** `Address`: developers.google.com/pay/api/web/reference/response-objects#Address. */
export interface GooglePayAddress {
  name?: string
  phoneNumber?: string
  address1?: string
  address2?: string
  address3?: string
  locality?: string
  administrativeArea?: string
  postalCode?: string
  countryCode?: string
}

/** The values for `setValues` from Apple Pay's `payment.shippingContact`. */
export function fromApplePay(contact: ApplePayContact): PartialValues {
  const fullName = [contact.givenName, contact.familyName].filter(Boolean).join(' ')
  return toValues({ ...contact, fullName, email: contact.emailAddress }, contact.addressLines)
}

/** The values for `setValues` from Google Pay's `paymentData.shippingAddress` and `paymentData.email`. */
export function fromGooglePay(address: GooglePayAddress, email?: string): PartialValues {
  const { name, address1, address2, address3 } = address
  return toValues({ ...address, fullName: name, email }, [address1, address2, address3])
}

interface Contact extends Omit<GooglePayAddress, 'name' | 'address1' | 'address2' | 'address3'> {
  fullName: string | undefined
  email: string | undefined
}

function toValues(contact: Contact, street: readonly (string | undefined)[] = []): PartialValues {
  const [line1, ...rest] = street.filter(Boolean)
  // An empty text would clear what the shopper typed.
  const named = { fullName: contact.fullName || undefined, phone: contact.phoneNumber || undefined }
  return {
    contact: { ...named, email: contact.email || undefined },
    // Wallets hide the street until the payment is authorized. The other parts must not mix with a complete address.
    shippingAddress: !line1
      ? undefined
      : {
          ...named,
          line1,
          line2: rest.join(', '),
          city: contact.locality ?? '',
          state: contact.administrativeArea ?? '',
          postalCode: contact.postalCode ?? '',
          country: contact.countryCode,
        },
  }
}
