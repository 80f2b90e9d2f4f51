import type { ReactNode } from 'react'

import {
  type AddressSection,
  Checkout,
  type CheckboxField,
  type FieldPath,
  type FieldProps,
  type RootProps,
  useAddressFields,
  useErrorSummary,
  useField,
  useSameAs,
  useSaveStatus,
  useShippingOptions,
  useTaxId,
} from '../src/index.js'

/** A whole checkout with hooks only. Its one element of the kit is the form. */
export function HeadlessCheckout({ children, ...props }: Omit<RootProps, 'ref'> & { children?: ReactNode }) {
  return (
    <Checkout.Root {...props}>
      <Checkout.Form className="headless">
        <Summary />
        <fieldset>
          <legend>Contact</legend>
          {(['email', 'fullName', 'company', 'phone'] as const).map((key) => (
            <NamedLine key={key} path={`contact.${key}`} />
          ))}
        </fieldset>
        <AddressLines section="billingAddress" legend="Billing address" />
        <AddressLines section="shippingAddress" legend="Shipping address" />
        <TaxIdLines />
        {children}
        <Shipping />
        <Status />
        <button type="submit">Save</button>
      </Checkout.Form>
    </Checkout.Root>
  )
}

function Summary() {
  const { ref, title, issues } = useErrorSummary()
  if (issues.length === 0) return null
  return (
    <section ref={ref} tabIndex={-1} aria-label={title}>
      <ul>
        {issues.map(({ id, text, href, focus }) => (
          <li key={id} id={id}>
            {href ? (
              <a
                href={href}
                onClick={(event) => {
                  event.preventDefault()
                  focus()
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A field by its path. */
export const NamedLine = ({ path }: { path: FieldPath }) => <Line field={useField(path)} />

function Line({ field }: { field: FieldProps }) {
  const { id, label, optional, hint, error, warning } = field
  if (field.kind === 'text') return field.value && <p>{`${label}: ${field.value}`}</p>
  if (field.kind === 'checkbox') return <Tick field={field} />
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label> {optional && <small>{optional}</small>}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {field.kind === 'select' ? (
        <select {...field.input}>
          <option value="">{field.placeholder}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : field.kind === 'textarea' ? (
        <textarea {...field.input} />
      ) : (
        <input {...field.input} />
      )}
      {error && <strong id={`${id}-error`}>{error}</strong>}
      <span aria-live="polite">{warning && <em id={`${id}-warning`}>{warning}</em>}</span>
    </div>
  )
}

function Tick({ field }: { field: CheckboxField }) {
  const { id, label, input, error } = field
  return (
    <p>
      <input {...input} /> <label htmlFor={id}>{label}</label>
      {error && <strong id={`${id}-error`}>{error}</strong>}
    </p>
  )
}

function AddressLines({ section, legend }: { section: AddressSection; legend: string }) {
  const { group, names, collapsed, isSame } = useAddressFields(section)
  const sameAs = useSameAs(section)
  return (
    <fieldset {...group}>
      <legend>{legend}</legend>
      {sameAs && <Tick field={sameAs} />}
      {isSame && <p>The order is shipped to the billing address.</p>}
      {section === 'shippingAddress' && <NamedLine path="shippingAddress.fullName" />}
      {names.map((name) => {
        const button = collapsed.find((each) => each.name === name)
        if (!button) return <NamedLine key={name} path={name} />
        return (
          <button key={name} type="button" aria-expanded="false" onClick={button.open}>
            {button.label}
          </button>
        )
      })}
    </fieldset>
  )
}

function TaxIdLines() {
  const { group, business, isBusiness, asksCompany, type, value, asksRegion, notes, undo } = useTaxId()
  return (
    <fieldset {...group}>
      <legend>Tax ID</legend>
      {business && <Tick field={business} />}
      {isBusiness && (
        <>
          {asksCompany && <NamedLine path="contact.company" />}
          <Line field={type} />
          <Line field={value} />
          {asksRegion && <NamedLine path="taxId.region" />}
        </>
      )}
      <div aria-live="polite">{notes.join(' ')}</div>
      {undo && (
        <button type="button" onClick={undo.onClick}>
          {undo.label}
        </button>
      )}
    </fieldset>
  )
}

function Shipping() {
  const { group, id, legend, label, value, options, loading, note, announcement, failure, error, warning } =
    useShippingOptions()
  return (
    <fieldset {...group}>
      <legend>{legend}</legend>
      <p aria-live="polite" className="unseen">
        {announcement} {failure}
      </p>
      {value !== undefined && <p>{`${label}: ${value}`}</p>}
      {error && <strong id={`${id}-error`}>{error}</strong>}
      <span aria-live="polite">{warning && <em id={`${id}-warning`}>{warning}</em>}</span>
      {note && <p>{note.text}</p>}
      <div aria-busy={loading}>
        {value === undefined &&
          options.map((option) => (
            <p key={option.id}>
              <input {...option.input} />{' '}
              <label htmlFor={option.input.id}>
                {option.label} {option.price} {option.estimate}
              </label>
            </p>
          ))}
      </div>
    </fieldset>
  )
}

function Status() {
  const { status, text, warnings } = useSaveStatus()
  return (
    <>
      <p role="status" data-status={status}>
        {text}
      </p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </>
  )
}
