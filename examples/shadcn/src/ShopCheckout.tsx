import {
  type AddressSection,
  Checkout,
  type RootProps,
  useAddressFields,
  useErrorSummary,
  useSameAs,
  useSaveStatus,
  useShippingOptions,
  useTaxId,
} from 'tillkit'

import { CheckboxLine, FormField, NamedField } from './FormField.js'
import { Button, Label, RadioGroupItem } from './ui/controls.js'
import { Alert, Card, CardTitle, Text } from './ui/layout.js'

/** A whole checkout, built with the kit's hooks. */
export function ShopCheckout(props: Omit<RootProps, 'ref'>) {
  return (
    <Checkout.Root {...props}>
      <h1 className="mb-6 text-2xl font-semibold tracking-tight">Checkout</h1>
      <Checkout.Form className="space-y-6" aria-label="Checkout">
        <ErrorSummary />
        <Card data-section="contact">
          <CardTitle>Contact</CardTitle>
          <NamedField path="contact.email" />
          <NamedField path="contact.fullName" />
          <NamedField path="contact.company" />
          <NamedField path="contact.phone" />
        </Card>
        <AddressCard section="billingAddress" title="Billing address" />
        <AddressCard section="shippingAddress" title="Shipping address" />
        <TaxIdCard />
        <ShippingCard />
        <SaveBar />
      </Checkout.Form>
    </Checkout.Root>
  )
}

function ErrorSummary() {
  const { ref, title, issues } = useErrorSummary()
  if (issues.length === 0) return null
  return (
    <Alert ref={ref} tabIndex={-1} aria-label={title}>
      <p className="font-medium">{title}</p>
      <ul className="mt-2 list-disc space-y-1 ps-5 text-destructive">
        {issues.map(({ id, text, section, href, focus }) => (
          <li key={id} id={id}>
            {href ? (
              <a
                className="underline underline-offset-4"
                href={href}
                onClick={(event) => {
                  event.preventDefault()
                  focus()
                }}
              >
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
            {section && <span> ({section})</span>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function AddressCard({ section, title }: { section: AddressSection; title: string }) {
  const { group, names, collapsed } = useAddressFields(section)
  const sameAs = useSameAs(section)
  return (
    <Card {...group}>
      <CardTitle>{title}</CardTitle>
      {sameAs && <CheckboxLine field={sameAs} />}
      {section === 'shippingAddress' && <NamedField path="shippingAddress.fullName" />}
      {names.map((name) => {
        const closed = collapsed.find((each) => each.name === name)
        if (!closed) return <NamedField key={name} path={name} />
        return (
          <Button key={name} variant="link" aria-expanded="false" onClick={closed.open}>
            {closed.label}
          </Button>
        )
      })}
    </Card>
  )
}

function TaxIdCard() {
  const { group, business, isBusiness, asksCompany, type, value, asksRegion, notes, undo } = useTaxId()
  return (
    <Card {...group}>
      <CardTitle>Tax ID</CardTitle>
      {business && <CheckboxLine field={business} />}
      {isBusiness && asksCompany && <NamedField path="contact.company" />}
      {isBusiness && <FormField field={type} />}
      {isBusiness && <FormField field={value} />}
      <div aria-live="polite">
        {notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
      </div>
      {undo && (
        <Button variant="link" onClick={undo.onClick}>
          {undo.label}
        </Button>
      )}
      {isBusiness && asksRegion && <NamedField path="taxId.region" />}
    </Card>
  )
}

function ShippingCard() {
  const offer = useShippingOptions()
  const { id, options, note, error, warning } = offer
  return (
    <Card {...offer.group}>
      <CardTitle>{offer.legend}</CardTitle>
      <p className="sr-only" aria-live="polite">
        {offer.announcement}
      </p>
      <p className="sr-only" aria-live="polite">
        {offer.failure}
      </p>
      {error && (
        <Text id={`${id}-error`} tone="destructive">
          {error}
        </Text>
      )}
      <div aria-live="polite">
        {warning && (
          <Text id={`${id}-warning`} tone="warning">
            {warning}
          </Text>
        )}
      </div>
      {note && <Text tone={note.kind === 'warning' ? 'warning' : 'muted'}>{note.text}</Text>}
      {offer.value === undefined ? (
        <div className="space-y-2" aria-busy={offer.loading}>
          {options.map((option) => (
            <Label
              key={option.id}
              className="flex items-center gap-3 rounded-lg border p-3 has-checked:border-primary has-checked:bg-accent"
              htmlFor={option.input.id}
            >
              <RadioGroupItem {...option.input} />
              <span className="grow">
                <bdi>{option.label}</bdi>
                {option.estimate && (
                  <span className="mt-1 block text-xs font-normal text-muted-foreground">{option.estimate}</span>
                )}
              </span>
              <span>{option.price}</span>
            </Label>
          ))}
        </div>
      ) : (
        <p className="text-sm">{offer.value}</p>
      )}
    </Card>
  )
}

function SaveBar() {
  const { status, reason, text, warnings } = useSaveStatus()
  return (
    <div className="flex flex-wrap items-center gap-4">
      {reason !== 'ended' && (
        <Button type="submit" aria-busy={status === 'saving'}>
          Save and continue
        </Button>
      )}
      <p role="status" className="text-sm text-muted-foreground">
        {text}
      </p>
      {warnings.map((warning) => (
        <Text key={warning} tone="warning">
          {warning}
        </Text>
      ))}
    </div>
  )
}
