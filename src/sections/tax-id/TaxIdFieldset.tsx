'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { Field } from '../../fields/Field.js'
import { Unscripted } from '../../fields/Posted.js'
import { Section } from '../../fields/Section.js'
import { useParts } from '../../fields/useParts.js'
import { useTaxId } from './form/useTaxId.js'

/** The complete tax ID fieldset, loaded on demand. Renders a `<fieldset>`. */
export function TaxIdFieldset(): ReactNode {
  const part = useParts()
  const { group, business, isBusiness, asksCompany, type, value, asksRegion, notes, undo } = useTaxId()
  return (
    <Section id="taxId" {...group}>
      {business && <Box {...business} asked={isBusiness ? 'ticked' : ''} />}
      {isBusiness && (
        <>
          {asksCompany && <Field name="contact.company" />}
          <Field name="taxId.type" dress={() => type} />
          <Field name="taxId.value" dress={() => value} />
        </>
      )}
      {!isBusiness && (
        <Unscripted>
          <Field name="taxId.type" dress={() => type} />
          <Field name="taxId.value" dress={() => value} />
        </Unscripted>
      )}
      <div {...part('hint')} aria-live="polite">
        {notes.map((note) => (
          <p key={note} {...(isBusiness ? {} : part('warning'))}>
            {note}
          </p>
        ))}
      </div>
      {undo && (
        <button {...part('hint')} type="button" onClick={undo.onClick}>
          {undo.label}
        </button>
      )}
      {isBusiness && asksRegion && <Field name="taxId.region" />}
    </Section>
  )
}
