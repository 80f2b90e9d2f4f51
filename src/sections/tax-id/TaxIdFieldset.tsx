'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { Section } from '../../fields/Section.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { useBusiness, useBusinessBox } from './form/useBusiness.js'
import { useTaxIdEvents } from './form/useTaxIdType.js'
import { TaxIdFields } from './TaxIdFields.js'
import { UnclearedNote } from './UnclearedNote.js'

/** The tax ID with all that it can do: this loads when it is needed. Renders a `<fieldset>`. */
export function TaxIdFieldset(): ReactNode {
  const { isAsked, isBusiness } = useBusiness()
  return (
    <Section id="taxId" {...useTaxIdEvents()}>
      {isAsked && <BusinessBox />}
      {isBusiness ? <TaxIdFields /> : <UnclearedNote />}
    </Section>
  )
}

function BusinessBox(): ReactNode {
  const { messages } = useRootContext()
  return <Box label={messages['label.business']} input={useBusinessBox()} />
}
