import { act, render } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type CheckoutHandle, type PartialValues } from 'tillkit'
import { createMemoryAdapter } from 'tillkit/testing'

import { fromApplePay, fromGooglePay } from './walletContact.js'

const typed = { line1: '9 Oak St', line2: 'Apt 5', city: 'Troy', state: 'NY', postalCode: '12180', country: 'US' }

async function fill(given: PartialValues) {
  const handle = createRef<CheckoutHandle>()
  render(
    <CheckoutForm
      ref={handle}
      adapter={createMemoryAdapter()}
      sameAs="none"
      rules={{ sections: ['contact', 'shippingAddress'] }}
      defaultValues={{ contact: { email: 'ann@example.com' }, shippingAddress: typed }}
    />,
  )
  await act(async () => handle.current?.setValues(given))
  return handle.current?.getValues()
}

describe('the contact of a wallet', () => {
  it('of Apple Pay fills in contact and address, and clears the old second line', async () => {
    const values = await fill(
      fromApplePay({
        givenName: 'Ann',
        familyName: 'Lee',
        emailAddress: 'lee@example.com',
        phoneNumber: '+14165550123',
        addressLines: ['2 Yonge St'],
        locality: 'Toronto',
        administrativeArea: 'Ontario',
        postalCode: 'M5E 1E5',
        countryCode: 'ca',
      }),
    )
    expect(values).toMatchObject({
      contact: { email: 'lee@example.com', fullName: 'Ann Lee' },
      shippingAddress: { fullName: 'Ann Lee', line1: '2 Yonge St', line2: '', state: 'ON', country: 'CA' },
    })
  })

  it('of Google Pay fills in contact and address', async () => {
    const address = {
      name: 'Ann Lee',
      address1: 'Hauptstr. 1',
      address2: 'Hof 2',
      address3: '',
      locality: 'Berlin',
      administrativeArea: '',
      postalCode: '10115',
      countryCode: 'DE',
    }
    expect(await fill(fromGooglePay(address, 'lee@example.com'))).toMatchObject({
      contact: { email: 'lee@example.com' },
      shippingAddress: { line1: 'Hauptstr. 1', line2: 'Hof 2', city: 'Berlin', state: '', country: 'DE' },
    })
  })

  it.each([
    [
      'Apple Pay',
      fromApplePay({ locality: 'Albany', administrativeArea: 'NY', postalCode: '12207', countryCode: 'US' }),
    ],
    ['Google Pay', fromGooglePay({ name: '', locality: 'Albany', postalCode: '12207', countryCode: 'US' })],
  ])('of %s, before the payment is authorized, keeps a complete address', async (_wallet, given) => {
    expect(await fill(given)).toMatchObject({ contact: { email: 'ann@example.com' }, shippingAddress: typed })
  })
})
