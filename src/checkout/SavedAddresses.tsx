'use client'
import { type ReactNode, Suspense } from 'react'

import { Option } from '../fields/Option.js'
import { Unscripted } from '../fields/Posted.js'
import { Section } from '../fields/Section.js'
import { useParts } from '../fields/useParts.js'
import { useRootContext } from '../form/store/rootContext.js'
import type { Address } from '../schema/address.js'
import { AddressFields } from '../sections/address/AddressFields.js'
import { AddressSummary } from '../sections/address/AddressSummary.js'
import { useAddressLines } from '../sections/address/form/useAddressLines.js'
import { type AddressChoice, type SavedAddress, useSavedAddresses } from '../sections/address/form/useSavedAddresses.js'
import { SameAsBox } from '../sections/address/SameAsBox.js'
import { GiftBox } from '../sections/shipping-address/GiftBox.js'
import { ShippingAddressFields } from '../sections/shipping-address/ShippingAddressFields.js'

/** The props of `SavedAddresses`. */
export interface SavedAddressesProps {
  /** Which address the shopper chooses. */
  section: 'billingAddress' | 'shippingAddress'
  /** The saved addresses, in the order to show. */
  addresses: readonly SavedAddress[]
}

/**
 * An address section that offers saved addresses as radio buttons, and the fields for a different one. Renders a `<fieldset>` in place of
 * `ShippingAddressSection` or `BillingAddressSection`. A saved address whose country is not allowed is shown with the reason.
 */
export function SavedAddresses({ section, addresses }: SavedAddressesProps): ReactNode {
  useRootContext('SavedAddresses')
  const part = useParts()
  const { choices, isOpen } = useSavedAddresses(section, addresses)
  const fields = section === 'shippingAddress' ? <ShippingAddressFields /> : <AddressFields section={section} />
  return (
    <Section id={section}>
      <SameAsBox section={section} />
      {choices.length > 0 && (
        <div {...part('options')}>
          {choices.map((choice) => (
            <Choice key={choice.id} {...choice} />
          ))}
        </div>
      )}
      {isOpen ? fields : <Unscripted>{fields}</Unscripted>}
      {section === 'shippingAddress' && <GiftBox />}
    </Section>
  )
}

function Choice({ label, address, reason, input, edit }: AddressChoice): ReactNode {
  const part = useParts()
  const { id } = input
  const { fullName, firstName, lastName, company }: Partial<Record<string, string>> = address ?? {}
  const recipient = [fullName || [firstName, lastName].filter(Boolean).join(' '), company].filter(Boolean)
  // The radio button is outside: it is hydrated at once, so a choice that was made before is not missed.
  const name =
    label ??
    recipient.shift() ??
    (address && (
      <Suspense fallback={null}>
        <FirstLine address={address} />
      </Suspense>
    ))
  const describedBy = [address && `${id}-address`, input['aria-describedby']].filter(Boolean).join(' ')
  return (
    <Option type="radio" input={{ ...input, 'aria-describedby': describedBy || undefined }} label={<bdi>{name}</bdi>}>
      {address && (
        <div {...part('hint')} id={`${id}-address`}>
          {recipient.map((line) => (
            <div key={line}>
              <bdi>{line}</bdi>
            </div>
          ))}
          <AddressSummary address={address} />
        </div>
      )}
      {reason && (
        <p {...part('hint')} id={`${id}-reason`}>
          {reason}
        </p>
      )}
      {edit && (
        <button {...part('hint')} type="button" aria-describedby={id} onClick={edit.onClick}>
          {edit.label}
        </button>
      )}
    </Option>
  )
}

const FirstLine = ({ address }: { address: Address }): ReactNode => useAddressLines(address)[0]
