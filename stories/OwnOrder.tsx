import { Checkout, type FieldPath, type RootProps, useCheckout } from '../src/index.js'
import { NamedLine } from './HeadlessCheckout.js'
import './ownLook.css'

type Given = Pick<RootProps, 'adapter' | 'locale'>

/** The kit's fields in your own order, with your own display of the checkout's state. */
export function OwnOrder(given: Given) {
  return (
    <Checkout.Root {...given} rules={{ sections: ['contact', 'billingAddress'] }}>
      <Checkout.Form>
        <h1>Two steps from your order</h1>
        <Checkout.Field name="billingAddress.country" />
        <Checkout.Field name="billingAddress.postalCode" />
        <Checkout.Field name="billingAddress.city" />
        <Checkout.Field name="billingAddress.state" />
        <Checkout.Field name="billingAddress.line1" />
        <Checkout.Field name="contact.email" />
        <Progress />
        <Checkout.Submit>Continue</Checkout.Submit>
      </Checkout.Form>
    </Checkout.Root>
  )
}

function Progress() {
  const { status, complete, issues } = useCheckout()
  const text = issues.length
    ? `${issues.length} to correct`
    : complete
      ? 'Everything is saved'
      : status === 'saving'
        ? 'Saving…'
        : ''
  return <p role="status">{text}</p>
}

const paths: FieldPath[] = [
  'contact.email',
  'contact.fullName',
  'billingAddress.country',
  'billingAddress.line1',
  'billingAddress.state',
  'billingAddress.postalCode',
  'billingAddress.city',
]

/** Your own fields in your own order, with no element of the kit but the form. */
export function OwnFields(given: Given) {
  const defaultValues = { billingAddress: { country: 'US' } }
  return (
    <Checkout.Root {...given} defaultValues={defaultValues} rules={{ sections: ['contact', 'billingAddress'] }}>
      <Checkout.Form>
        {paths.map((path) => (
          <NamedLine key={path} path={path} />
        ))}
        <Progress />
        <button type="submit">Save</button>
      </Checkout.Form>
    </Checkout.Root>
  )
}
