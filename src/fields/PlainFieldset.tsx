'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { fieldsOf } from '../sections/fieldPath.js'
import type { SectionId } from '../sections/schema.js'
import { Field, type SingleField } from './Field.js'
import { Section } from './Section.js'

/** A section as a plain list of its fields, in the order of its keys. Renders a `<fieldset>`. */
export function PlainFieldset({ id }: { id: SectionId }): ReactNode {
  const { rules } = useRootContext('A section')
  return (
    <Section id={id}>
      {fieldsOf(id, rules.customFields).map(([key, path]) => (
        <Field key={key} name={path as SingleField} />
      ))}
    </Section>
  )
}
