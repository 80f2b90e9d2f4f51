'use client'
import type { ReactNode } from 'react'

import type { AddressSection } from './fillAddress.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useLookup } from './useLookup.js'
import { usePostcode } from './usePostcode.js'
import type { AddressLookup } from '../../../schema/addressLookup.js'
import { splitPath } from '../../fieldPath.js'
import type { FieldPath } from '../../schema.js'
import { SuggestionRow } from './SuggestionRow.js'
import { lookupMessages } from '../../../locales/messages/en/lookup.js'
import { useParts } from '../../../fields/useParts.js'

interface Aid {
  lookup: AddressLookup
  section: AddressSection
  id: string
}

/** Displays suggestions at the street of an address, and fills in city and state from its postal code. */
export function AddressAid({ name, id }: { name: FieldPath; id: string }): ReactNode {
  const { lookup } = useRootContext()
  const [section, key] = splitPath(name)
  if (!lookup) return null
  const aid: Aid = { lookup, section: section as AddressSection, id }
  return key === 'line1' ? <Suggestions {...aid} /> : <Postcode {...aid} />
}

function Suggestions({ lookup, section, id }: Aid): ReactNode {
  const root = useRootContext()
  const part = useParts()
  const { ref, state, choose } = useLookup(root, lookup, section, id)
  const { attribution } = lookup
  return (
    <div {...part('lookup')} ref={ref}>
      <div {...part('suggestions')} hidden={!state.isOpen}>
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={root.messages['lookup.label'] ?? lookupMessages['lookup.label']}
        >
          {state.suggestions.map((suggestion, row) => (
            <SuggestionRow
              key={suggestion.id}
              id={`${id}-list-${row}`}
              suggestion={suggestion}
              isActive={row === state.active}
              choose={() => choose(suggestion)}
            />
          ))}
        </div>
        {attribution && (
          <p {...part('attribution')}>
            {attribution.logo && <img src={attribution.logo} alt="" />} {String(attribution.text)}
          </p>
        )}
      </div>
      <p {...part('announcement')} role="status">
        {state.announcement}
      </p>
    </div>
  )
}

function Postcode({ lookup, section }: Aid): ReactNode {
  const part = useParts()
  const { ref, announcement } = usePostcode(useRootContext(), lookup, section)
  return (
    <div {...part('lookup')} ref={ref}>
      <p {...part('announcement')} role="status">
        {announcement}
      </p>
    </div>
  )
}
