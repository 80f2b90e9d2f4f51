'use client'
import { type ReactNode, Suspense, useContext, useId } from 'react'

import { PostContext } from '../fields/PostContext.js'
import { Unscripted } from '../fields/Posted.js'
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
  const ownName = useId()
  const ended = useStoreValue(hasEnded)
  const { choices, selected, isOpen, isFollowing, choose, edit } = useSavedAddresses(section, addresses)
  const isOffered = addresses.length > 0 && !ended && !isFollowing
  const refused = issueText(messages, { path: `${section}.country`, code: 'country-not-allowed' })
  // The browser posts the address itself, because the relay does not know the list.
  const isPosted = useContext(PostContext)
  const fields = section === 'shippingAddress' ? <ShippingAddressFields /> : <AddressFields section={section} />
  const name = isPosted ? `saved:${section}` : ownName
  const choice = (id: string) => ({ name, value: id, isChosen: selected === id, choose: () => void choose(id) })
  return (
    <Section id={section}>
      <SameAsBox section={section} />
      {isOffered && (
        <div {...part('options')}>
          {choices.map(({ id, label, values, isRefused }) => (
            <Saved
              key={id}
              {...choice(id)}
              {...(isPosted && { value: JSON.stringify(values) })}
              label={label}
              values={values}
              reason={isRefused ? refused : undefined}
              edit={edit}
            />
          ))}
          <Radio {...choice(other)} label={messages['saved.other'] ?? savedAddressesMessages['saved.other']} />
        </div>
      )}
      {isOpen || !isOffered ? fields : <Unscripted>{fields}</Unscripted>}
      {section === 'shippingAddress' && <GiftBox />}
    </Section>
  )
}

interface ChoiceProps {
  name: string
  value: string
  isChosen: boolean
  choose: () => void
  label: ReactNode
  reason?: string | undefined
  edit?: () => void
}

function Saved({ values, ...props }: ChoiceProps & { values: Record<string, string> }): ReactNode {
  const address: Address = emptyValues({ shippingAddress: values }).shippingAddress
  const { fullName, firstName, lastName, company } = values
  const recipient = [fullName || [firstName, lastName].filter(Boolean).join(' '), company].filter(Boolean)
  // The radio button is outside: it is hydrated at once, so a choice that was made before is not missed.
  const label = props.label ?? recipient.shift() ?? (
    <Suspense fallback={null}>
      <FirstLine address={address} />
    </Suspense>
  )
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

const FirstLine = ({ address }: { address: Address }): ReactNode => useAddressLines(address)[0]

function Radio({
  name,
  value,
  isChosen,
  choose,
  label,
  reason,
  edit,
  children,
}: ChoiceProps & { children?: ReactNode }) {
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
        value={value}
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
