import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Section } from '../../fields/Section.js'
import { NameFields } from '../../fields/NameFields.js'

/** The buyer's email, name, company and phone. Renders a `<fieldset>`. */
export function ContactSection(): ReactNode {
  return (
    <Section id="contact">
      <Field name="contact.email" />
      <Field name="contact.fullName" />
      <NameFields section="contact" />
      <Field name="contact.company" />
      <Field name="contact.phone" />
      <Field name="contact.billingEmail" />
    </Section>
  )
}
