'use client'
import { type ReactNode, useMemo } from 'react'

import { Field } from '../../fields/Field.js'
import { useParts } from '../../fields/useParts.js'
import { FieldExtrasContext } from '../../form/field/fieldExtras.js'
import { fillIn } from '../../form/issues/issueText.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { useCompanyAsked } from './form/useCompanyAsked.js'
import { useTaxIdRegion } from './form/useTaxIdRegion.js'
import { useTaxIdType } from './form/useTaxIdType.js'
import { useVerification } from './form/useVerification.js'

/** What a business tells: its company where nothing else on the page asks for it, and the tax ID. */
export function TaxIdFields(): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  const { first, options, hint, inferred, undo } = useTaxIdType()
  const asksCompany = useCompanyAsked()
  const hasRegion = useTaxIdRegion()
  const verification = useVerification()
  const extras = useMemo(
    () => ({ 'taxId.type': { options, selected: first }, 'taxId.value': { hint } }),
    [options, first, hint],
  )
  return (
    <FieldExtrasContext.Provider value={extras}>
      {asksCompany && <Field name="contact.company" />}
      <Field name="taxId.type" />
      <Field name="taxId.value" />
      <div {...part('hint')} aria-live="polite">
        {inferred && <p>{fillIn(messages['tax-id.inferred'], { label: inferred })}</p>}
        {verification && <p>{verification}</p>}
      </div>
      {inferred && (
        <button {...part('hint')} type="button" onClick={undo}>
          {messages['tax-id.undo']}
        </button>
      )}
      {hasRegion && <Field name="taxId.region" />}
    </FieldExtrasContext.Provider>
  )
}
