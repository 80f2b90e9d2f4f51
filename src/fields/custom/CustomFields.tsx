'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import { warnOnce } from '../../schema/warnOnce.js'
import { Field } from '../Field.js'
import { Section } from '../Section.js'

/** The props of `Checkout.CustomFields`. */
export interface CustomFieldsProps {
  /** The keys of the fields, in display order. Default: all of `rules.customFields`. */
  names?: readonly string[]
  /** The name of the group. Default: "Additional information", `legend.custom`. */
  legend?: string
}

/** The fields of `rules.customFields` as a named group. Renders a `<fieldset>`, or nothing if they cannot be stored. */
export function CustomFields({ names, legend }: CustomFieldsProps): ReactNode {
  const { rules } = useRootContext('Checkout.CustomFields')
  const declared = Object.keys(rules.customFields ?? {})
  const unknown = names?.filter((name) => !declared.includes(name)) ?? []
  warnOnce(
    () => `Checkout.CustomFields shows nothing for ${unknown.join(', ')}. Declare them in \`rules.customFields\`.`,
    () => unknown.length > 0,
  )
  const placed = declared.filter((name) => rules.customFields?.[name]?.after !== undefined)
  warnOnce(
    () =>
      `Checkout.CustomFields ignores \`after\` of ${placed.join(', ')}, because your own code places the sections. Render <Checkout.Field name="custom.${placed[0]}" /> where the field belongs, and list the other fields in \`names\`.`,
    () => !names && placed.length > 0,
  )
  return (
    <Section id="custom" {...(legend !== undefined && { legend })}>
      {(names ?? declared).map((name) => (
        <Field key={name} name={`custom.${name}`} />
      ))}
    </Section>
  )
}
