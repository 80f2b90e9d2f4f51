'use client'
import type { ReactNode } from 'react'

import { Option } from '../../fields/Option.js'
import { useParts } from '../../fields/useParts.js'
import type { OfferedOption } from './form/useShippingOptions.js'

/** One shipping option with its price and estimate. Renders a `<div>`. */
export function OptionRadio({ option: { label, price, estimate, input } }: { option: OfferedOption }): ReactNode {
  const part = useParts()
  const words = (
    <>
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
    </>
  )
  return <Option type="radio" input={input} label={words} />
}
