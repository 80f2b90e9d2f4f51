'use client'
import { type ReactNode, Suspense, useContext } from 'react'

import { RootContext } from '../../form/store/rootContext.js'
import { useAddressLines } from './form/useAddressLines.js'
import type { Address } from '../../schema/address.js'

/** The props of `AddressSummary`. */
export interface AddressSummaryProps {
  /** The address, with the codes of country and state. */
  address: Address
}

/**
 * An address as text, in the format of its country and the language of the root above; default: English. Renders a
 * `<div>` with one `<div>` for each line, or nothing for an empty address.
 */
export function AddressSummary({ address }: AddressSummaryProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <Lines address={address} />
    </Suspense>
  )
}

function Lines({ address }: { address: Address }): ReactNode {
  const className = useContext(RootContext)?.classNames.address
  const lines = useAddressLines(address)
  if (lines.length === 0) return null
  return (
    <div data-till="address" className={className}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- Two lines may be the same.
        <div key={`${index} ${line}`}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </div>
  )
}
