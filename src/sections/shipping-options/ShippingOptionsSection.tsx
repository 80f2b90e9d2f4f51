'use client'
import type { ReactNode } from 'react'

import { FixedField } from '../../fields/FixedField.js'
import { FieldMessages } from '../../fields/FieldMessages.js'
import { Section } from '../../fields/Section.js'
import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { useField } from '../../form/field/useField.js'
import { type Offer as OfferState, useOffer } from './form/useOffer.js'
import { OptionRadio } from './OptionRadio.js'
import { optionText } from './form/optionText.js'

/** The shipping options for the address, as radio buttons. Renders a `<fieldset>`. */
export function ShippingOptionsSection(): ReactNode {
  return (
    <Section id="shippingOptions">
      <Offer />
    </Section>
  )
}

function Offer(): ReactNode {
  const root = useRootContext()
  const { messages } = root
  const part = useParts()
  const { choose, isNews, ...offer } = useOffer()
  const { offered, loading, failed } = offer
  const field = useField('shippingOptions.selected')
  if (field.kind === 'text') return <FixedField name="shippingOptions.selected" {...field} />
  if (field.kind !== 'select') return null
  const { id, error, warning, radio } = field
  const words = offered?.length
    ? offered.map((option) => optionText(root, option)).join('. ')
    : messages['options.none']
  return (
    <>
      <p {...part('announcement')} aria-live="polite">
        {isNews && words}
      </p>
      <p {...part('announcement')} aria-live="polite">
        {failed === 'quote' && messages['options.failed']}
      </p>
      <FieldMessages id={id} error={error} warning={warning} />
      {failed === 'quote' && offered?.length ? <p {...part('hint')}>{messages['options.failed']}</p> : null}
      {offered?.length ? (
        <div {...part('options')} aria-busy={loading || undefined} data-invalid={error ? '' : undefined}>
          {offered.map((option, index) => {
            const input = radio(option.id)
            return (
              <OptionRadio
                key={option.id}
                option={option}
                input={{
                  ...input,
                  // Of a list that is there one must be chosen.
                  required: true,
                  id: index ? `${id}-${index}` : id,
                  onChange: (event) => {
                    input.onChange?.(event)
                    choose()
                  },
                }}
              />
            )
          })}
        </div>
      ) : (
        <NoOptions {...offer} />
      )}
    </>
  )
}

// `Checkout.Status` reports a save that failed. A quote that failed is reported here.
function NoOptions({ offered, loading, failed, needsSave }: Omit<OfferState, 'isNews' | 'choose'>): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  if (loading) return <p {...part('hint')}>{messages['options.loading']}</p>
  if (offered && failed !== 'quote') return <p {...part('warning')}>{messages['options.none']}</p>
  const word = failed ? 'failed' : needsSave ? 'unsaved' : 'waiting'
  return <p {...part('hint')}>{messages[`options.${word}`]}</p>
}
