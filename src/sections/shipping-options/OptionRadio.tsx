'use client'
import type { ReactNode } from 'react'

import { useParts } from '../../fields/useParts.js'
import { useRootContext } from '../../form/store/rootContext.js'
import type { OfferedOption } from './form/useShippingOptions.js'

/** One shipping option with its price and estimate. Renders a `<div>`. */
export function OptionRadio({ option }: { option: OfferedOption }): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const { label, price, estimate, input } = option
  const Radio = components.radio ?? 'input'
  return (
    <div {...part('option')}>
      <Radio {...part('radio')} {...input} />{' '}
      <label {...part('label')} htmlFor={input.id}>
        {/* Your own text, which may have another direction. */}
        <span>
          <bdi>{label}</bdi>
        </span>{' '}
        <span {...part('price')}>{price}</span>
        {estimate !== undefined && (
          <>
            {' '}
            {/* The server's text stays if the code for it cannot be loaded. */}
            <span {...part('estimate')} suppressHydrationWarning>
              {estimate}
            </span>
          </>
        )}
      </label>
    </div>
  )
}
