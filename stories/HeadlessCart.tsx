import type { ReactNode } from 'react'

import {
  type AddressChoice,
  AddressSummary,
  Checkout,
  type CheckboxField,
  type FieldPath,
  type LineItem,
  type ListedItem,
  type RootProps,
  type SavedAddress,
  useAddressFields,
  useAddressLines,
  useCollapsedField,
  useField,
  useGift,
  useLineItem,
  useLineItems,
  useSavedAddresses,
  useTotals,
} from '../src/index.js'

interface HeadlessCartProps extends Omit<RootProps, 'ref'> {
  lineItems: readonly LineItem[]
  addresses: readonly SavedAddress[]
}

/** A cart, its totals and the shopper's addresses by hooks alone: no element of the kit is on the page but the form. */
export function HeadlessCart({ lineItems, addresses, ...props }: HeadlessCartProps) {
  return (
    <Checkout.Root {...props}>
      <Checkout.Form className="headless">
        <Items lineItems={lineItems} />
        <Totals />
        <Addresses addresses={addresses} />
        <Line path="contact.email" />
        <Later path="contact.company" />
        <button type="submit">Save</button>
      </Checkout.Form>
    </Checkout.Root>
  )
}

function Items({ lineItems }: Pick<HeadlessCartProps, 'lineItems'>) {
  const { group, ref, legend, items, none, announcement } = useLineItems(lineItems)
  return (
    <fieldset {...group}>
      <legend>{legend}</legend>
      <ul ref={ref} tabIndex={-1}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {none && <p>{none}</p>}
      <p aria-live="polite" className="unseen">
        {announcement}
      </p>
    </fieldset>
  )
}

function Item({ item }: { item: ListedItem }) {
  const { quantity, fewer, more, remove } = useLineItem(item)
  const { id, label, error } = quantity
  const button = (each: typeof remove) =>
    each && (
      <button type="button" aria-label={`${each.label}: ${item.label}`} onClick={each.onClick}>
        {each.label}
      </button>
    )
  return (
    <li>
      {item.label}, {item.price} {button(fewer)}
      {quantity.kind === 'input' ? (
        <input {...quantity.input} aria-label={`${label}: ${item.label}`} />
      ) : (
        <span>{`${label}: ${quantity.value}`}</span>
      )}
      {button(more)} {button(remove)} {error && <strong id={`${id}-error`}>{error}</strong>}
    </li>
  )
}

function Totals() {
  const { lines, announcement } = useTotals()
  return (
    <>
      <table>
        <tbody>
          {lines.map(({ id, label, price }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{price}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite" className="unseen">
        {announcement}
      </p>
    </>
  )
}

function Addresses({ addresses }: Pick<HeadlessCartProps, 'addresses'>) {
  const { group, names, collapsed } = useAddressFields('shippingAddress')
  const { choices, isOpen } = useSavedAddresses('shippingAddress', addresses)
  const gift = useGift()
  const isClosed = (path: string) => collapsed.some(({ name }) => name === path)
  return (
    <fieldset {...group}>
      <legend>Where to</legend>
      {choices.map((choice) => (
        <Choice key={choice.id} {...choice} />
      ))}
      {isOpen && <Line path="shippingAddress.fullName" />}
      {isOpen && names.map((path) => !isClosed(path) && <Line key={path} path={path} />)}
      {gift && <Tick {...gift} />}
    </fieldset>
  )
}

function Choice({ label, address, reason, input, edit }: AddressChoice) {
  return (
    <div>
      <input {...input} /> <label htmlFor={input.id}>{label ?? (address && <Lines address={address} />)}</label>
      {address && <AddressSummary address={address} />}
      {reason && <p id={`${input.id}-reason`}>{reason}</p>}
      {edit && (
        <button type="button" onClick={edit.onClick}>
          {edit.label}
        </button>
      )}
    </div>
  )
}

const Lines = ({ address }: { address: NonNullable<AddressChoice['address']> }): ReactNode =>
  useAddressLines(address).join(', ')

const Tick = ({ id, label, input }: CheckboxField) => (
  <p>
    <input {...input} /> <label htmlFor={id}>{label}</label>
  </p>
)

function Later({ path }: { path: FieldPath }) {
  const button = useCollapsedField(path)
  if (!button) return <Line path={path} />
  return (
    <button type="button" aria-expanded="false" onClick={button.open}>
      {button.label}
    </button>
  )
}

function Line({ path }: { path: FieldPath }) {
  const field = useField(path)
  const { id, label, error } = field
  if (field.kind === 'text') return field.value && <p>{`${label}: ${field.value}`}</p>
  return (
    <p>
      <label htmlFor={id}>{label}</label>{' '}
      {field.kind === 'select' ? (
        <select {...field.input}>
          <option value="">{field.placeholder}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...(field.input as object)} />
      )}
      {error && <strong id={`${id}-error`}>{error}</strong>}
    </p>
  )
}
