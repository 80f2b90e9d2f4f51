'use client'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { shownSections } from '../providers/fieldMode.js'
import type { SectionId } from '../sections/schema.js'
import { useParts } from './useParts.js'

/**
 * A named group of fields. Renders a `<fieldset>` with a `<legend>`, or nothing if the provider or the rules exclude
 * the section.
 */
export function Section({
  id,
  legend,
  ...fieldset
}: { id: SectionId; legend?: string } & ComponentPropsWithoutRef<'fieldset'>): ReactNode {
  const { provider, rules, messages } = useRootContext('A section')
  const part = useParts()
  if (!shownSections(provider, rules).includes(id)) return null
  return (
    <fieldset {...fieldset} {...part('section')} data-section={id}>
      <legend {...part('legend')}>{legend ?? messages[`legend.${id}`]}</legend>
      {fieldset.children}
    </fieldset>
  )
}
