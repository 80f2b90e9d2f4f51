'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import type { SectionId } from '../../sections/schema.js'
import { Field } from '../Field.js'
import { Section } from '../Section.js'

/** The custom fields that `CheckoutForm` renders after a section, or in place of `custom`. */
export function CustomPlace({ at, shown }: { at: SectionId; shown: readonly SectionId[] }): ReactNode {
  const { rules } = useRootContext()
  const fields = Object.entries(rules.customFields ?? {})
    .filter(([, { after = 'custom' }]) => (shown.includes(after) ? after : 'custom') === at)
    .map(([name]) => <Field key={name} name={`custom.${name}`} />)
  return at !== 'custom' ? fields : fields[0] && <Section id={at}>{fields}</Section>
}
