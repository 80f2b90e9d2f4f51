'use client'
import { type ReactNode, Suspense, useId } from 'react'

import { Section } from '../fields/Section.js'
import { useParts } from '../fields/useParts.js'
import { issueText } from '../form/issues/issueText.js'
import { useRootContext } from '../form/store/rootContext.js'
import { hasEnded } from '../form/store/store.js'
import { useStoreValue } from '../form/store/useStoreValue.js'
import { savedAddressesMessages } from '../locales/messages/en/savedAddresses.js'
import type { Address } from '../schema/address.js'
import { emptyValues } from '../sections/emptyValues.js'
import { AddressFields } from '../sections/address/AddressFields.js'
import { AddressSummary } from '../sections/address/AddressSummary.js'
import { useAddressLines } from '../sections/address/form/useAddressLines.js'
import { useChoice } from '../sections/address/form/useChoice.js'
import { other, type SavedAddress, useSavedAddresses } from '../sections/address/form/useSavedAddresses.js'
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
  const { messages } = useRootContext('SavedAddresses')
  const part = useParts()
  const name = useId()
  const ended = useStoreValue(hasEnded)
  const { choices, selected, isOpen, isFollowing, choose, edit } = useSavedAddresses(section, addresses)
  const isOffered = addresses.length > 0 && !ended && !isFollowing
  const refused = issueText(messages, { path: `${section}.country`, code: 'country-not-allowed' })
  const choice = (id: string) => ({ name, id, isChosen: selected === id, choose: () => void choose(id) })
  return (
    <Section id={section}>
      <SameAsBox section={section} />
      {isOffered && (
        <div {...part('options')}>
          {choices.map(({ id, label, values, isRefused }) => (
            <Suspense key={id} fallback={null}>
              <Choice
                {...choice(id)}
                label={label}
                values={values}
                reason={isRefused ? refused : undefined}
                edit={edit}
              />
            </Suspense>
          ))}
          <Choice {...choice(other)} label={messages['saved.other'] ?? savedAddressesMessages['saved.other']} />
        </div>
      )}
      {(isOpen || !isOffered) &&
        (section === 'shippingAddress' ? <ShippingAddressFields /> : <AddressFields section={section} />)}
      {section === 'shippingAddress' && <GiftBox />}
    </Section>
  )
}

interface ChoiceProps {
  name: string
  id: string
  isChosen: boolean
  choose: () => void
  label: string | undefined
  /** Undefined for the option to enter an address. */
  values?: Record<string, string>
  reason?: string | undefined
  edit?: () => void
}

function Choice({ values, ...props }: ChoiceProps): ReactNode {
  return values ? <Saved {...props} values={values} /> : <Radio {...props} />
}

function Saved({ values, ...props }: ChoiceProps & { values: Record<string, string> }): ReactNode {
  const address: Address = emptyValues({ shippingAddress: values }).shippingAddress
  const { fullName, firstName, lastName, company } = values
  const recipient = [fullName || [firstName, lastName].filter(Boolean).join(' '), company].filter(Boolean)
  const lines = useAddressLines(address)
  const label = props.label ?? recipient.shift() ?? lines[0]
  return (
    <Radio {...props} label={label}>
      {recipient.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
      <AddressSummary address={address} />
    </Radio>
  )
}

function Radio({ name, id, isChosen, choose, label, reason, edit, children }: ChoiceProps & { children?: ReactNode }) {
  const { components, messages } = useRootContext()
  const part = useParts()
  const own = useId()
  const input = useChoice(isChosen, choose)
  const Input = components.radio ?? 'input'
  const describedBy = [children && `${own}-address`, reason && `${own}-reason`].filter(Boolean).join(' ')
  return (
    <div {...part('option')}>
      <Input
        {...part('radio')}
        {...input}
        type="radio"
        id={own}
        name={name}
        value={id}
        disabled={reason !== undefined}
        aria-describedby={describedBy || undefined}
      />{' '}
      <label {...part('label')} htmlFor={own}>
        <bdi>{label}</bdi>
      </label>
      {children && (
        <div {...part('hint')} id={`${own}-address`}>
          {children}
        </div>
      )}
      {reason && (
        <p {...part('hint')} id={`${own}-reason`}>
          {reason}
        </p>
      )}
      {isChosen && edit && (
        <button {...part('hint')} type="button" aria-describedby={own} onClick={edit}>
          {messages['saved.edit'] ?? savedAddressesMessages['saved.edit']}
        </button>
      )}
    </div>
  )
}
