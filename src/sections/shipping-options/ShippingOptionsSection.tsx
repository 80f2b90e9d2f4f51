'use client'
import type { ReactNode } from 'react'

import { FixedField } from '../../fields/FixedField.js'
import { FieldMessages } from '../../fields/FieldMessages.js'
import { Posted, PostedValue, Served } from '../../fields/Posted.js'
import { Section } from '../../fields/Section.js'
import { useParts } from '../../fields/useParts.js'
import { choicePath } from './form/readOffer.js'
import { useShippingOptions } from './form/useShippingOptions.js'
import { OptionRadio } from './OptionRadio.js'

// Always the same element, so that React keeps the server's HTML if the page renders again before the texts are loaded.
const offer = (
  <Served name={choicePath}>
    <Offer />
  </Served>
)

/** The shipping options for the address, as radio buttons. Renders a `<fieldset>`. */
export function ShippingOptionsSection(): ReactNode {
  return <Section id="shippingOptions">{offer}</Section>
}

function Offer(): ReactNode {
  const part = useParts()
  const offer = useShippingOptions()
  const { options, loading, note, failure, error } = offer
  if (offer.value !== undefined)
    return (
      <>
        <FixedField name={choicePath} label={offer.label} value={offer.value} />
        <PostedValue name={choicePath} />
      </>
    )
  return (
    <>
      <p {...part('announcement')} aria-live="polite">
        {offer.announcement}
      </p>
      <p {...part('announcement')} aria-live="polite">
        {failure}
      </p>
      <FieldMessages {...offer} />
      {failure && options.length > 0 && <p {...part('hint')}>{failure}</p>}
      {note ? (
        <p {...part(note.kind)}>{note.text}</p>
      ) : (
        <div {...part('options')} aria-busy={loading || undefined} data-invalid={error ? '' : undefined}>
          <Posted name={`asked:${choicePath}`} />
          {options.map((option) => (
            <OptionRadio key={option.id} option={option} />
          ))}
        </div>
      )}
    </>
  )
}
