'use client'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { estimateText } from './form/estimateText.js'
import type { ShippingOption } from './option.js'
import { priceText } from './form/optionText.js'

/** One way of shipping with its price and estimate. Renders a `<div>`. */
export function OptionRadio({
  option,
  input,
}: {
  option: ShippingOption
  input: ComponentPropsWithRef<'input'>
}): ReactNode {
  const { components, messages, locale } = useRootContext()
  const part = useParts()
  const { label, estimate } = option
  const Radio = components.radio ?? 'input'
  return (
    <div {...part('option')}>
      <Radio {...part('radio')} {...input} />{' '}
      <label {...part('label')} htmlFor={input.id}>
        {/* The shop's own words, in whatever direction they run. */}
        <span>
          <bdi>{label}</bdi>
        </span>{' '}
        <span {...part('price')}>{priceText({ messages, locale }, option)}</span>
        {estimate && (
          <>
            {' '}
            <span {...part('estimate')}>{estimateText({ messages, locale }, estimate)}</span>
          </>
        )}
      </label>
    </div>
  )
}
