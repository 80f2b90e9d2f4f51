import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Section } from '../../fields/Section.js'

/** The tax ID without its data: the type is a text in Stripe's vocabulary. */
export function PlainTaxIdFieldset(): ReactNode {
  return (
    <Section id="taxId">
      <Field name="taxId.type" />
      <Field name="taxId.value" />
      <Field name="taxId.region" />
    </Section>
  )
}
