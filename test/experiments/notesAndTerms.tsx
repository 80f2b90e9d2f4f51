import { Checkout, type CheckoutRules, ContactSection, type SessionAdapter, useField } from 'tillkit'

/** A delivery note that is stored, and terms that must be accepted. */
export const rules: CheckoutRules = {
  sections: ['contact'],
  customFields: {
    notes: { type: 'textarea', label: 'Delivery notes', maxLength: 200 },
    terms: { type: 'checkbox', label: 'I accept the terms', required: true },
  },
}

function Notes() {
  const field = useField('custom.notes')
  return field.kind === 'textarea' && <textarea {...field.input} aria-label={field.label} rows={3} />
}

function Terms() {
  const field = useField('custom.terms')
  return field.kind === 'checkbox' && <input {...field.input} aria-label={field.label} />
}

export const NotesAndTerms = ({ adapter }: { adapter: SessionAdapter }) => (
  <Checkout.Root adapter={adapter} rules={rules}>
    <Checkout.Form
      className="order"
      onBeforeSave={({ contact }) => (contact?.email ? undefined : [{ path: 'contact.email', code: 'required' }])}
    >
      <ContactSection />
      <Notes />
      <Terms />
      <Checkout.Submit />
    </Checkout.Form>
  </Checkout.Root>
)
