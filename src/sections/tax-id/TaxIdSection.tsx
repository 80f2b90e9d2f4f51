import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Section } from '../../fields/Section.js'

/** The buyer's tax ID. Renders a `<fieldset>`. */
export function TaxIdSection(): ReactNode {
  return (
    <Section id="taxId">
      <Field name="taxId.type" />
      <Field name="taxId.value" />
      <Field name="taxId.region" />
    </Section>
  )
}
