import { type ReactNode, useContext, useEffect, useState } from 'react'

import type { LineItem, Locale, SectionId, SessionAdapter, ShippingOption } from '../src/index.js'
import { shownSections } from '../src/providers/fieldMode.js'
import type { Provider } from '../src/providers/provider.js'
import { ConditionsContext, type ProviderChoice } from './conditions.js'
import { type Answer, createStoryAdapter } from './createStoryAdapter.js'

interface StageProps {
  /** The toolbar can choose another one. */
  provider: ProviderChoice
  /** The sections of the story. If the provider stores none of them, the stage says why. */
  sections?: readonly SectionId[] | undefined
  answer?: Answer | undefined
  quote?: ShippingOption[] | undefined
  lineItems?: readonly LineItem[] | undefined
  children: (given: { adapter: SessionAdapter; locale: Locale }) => ReactNode
}

/** The frame of a checkout in a story, with the provider, language, connection and failures of the toolbar. */
export function Stage({ provider, ...props }: StageProps): ReactNode {
  const chosen = useContext(ConditionsContext).provider ?? provider
  return <Checkout key={chosen} provider={chosen} {...props} />
}

function Checkout({ provider, sections, answer, quote, lineItems, children }: StageProps): ReactNode {
  const { latency, failure, locale } = useContext(ConditionsContext)
  // A new latency or failure keeps the adapter, and with it what was typed.
  const [line] = useState(() => ({ latency, failure }))
  useEffect(() => void Object.assign(line, { latency, failure }), [line, latency, failure])
  const [adapter] = useState(() => createStoryAdapter({ provider, answer, quote, lineItems, line }))
  const isTaken = shownSections(adapter.provider, sections && { sections }).length > 0
  return adapter.provider && !isTaken ? (
    <Gaps provider={adapter.provider} sections={sections ?? []} />
  ) : (
    children({ adapter, locale })
  )
}

function Gaps({
  provider: { id, fields },
  sections,
}: {
  provider: Provider
  sections: readonly SectionId[]
}): ReactNode {
  return (
    <ul>
      {sections.map((section) => (
        <li key={section}>
          {id} does not store {section}. {fields[section]?.gap}
        </li>
      ))}
    </ul>
  )
}
