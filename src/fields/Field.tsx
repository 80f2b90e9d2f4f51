'use client'
import { type ReactNode, useMemo } from 'react'

import { inputKind } from '../form/store/inputs.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useFieldState } from '../form/field/useFieldState.js'
import { useStoreValue } from '../form/store/useStoreValue.js'
import { warnOnce } from '../schema/warnOnce.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { BoundField, type Dressed } from './BoundField.js'
import { PostedValue, Served } from './Posted.js'

// These fields are a checkbox and a radio group, which their sections render.
const ofSections = ['shippingAddress.shipTo', 'shippingOptions.selected'] as const satisfies FieldPath[]

/** The fields that can be rendered alone. "Same as …" and the shipping options belong to their sections. */
export type SingleField = Exclude<FieldPath, (typeof ofSections)[number]>

/** One field with its label and messages, or nothing if the provider cannot store it or the rules hide it. Renders a `<div>`. */
export function Field({ name, dress }: { name: SingleField } & Dressed): ReactNode {
  const { rules, store } = useRootContext('Checkout.Field')
  const state = useFieldState(name)
  const [section] = splitPath(name)
  // During hydration, the server's HTML stays until the list of states is loaded.
  const isLate = inputKind(store.known, name).choices === 'states'
  const country = useStoreValue(({ form }) => (isLate ? (form.getValues(section) as { country?: string }).country : ''))
  const field = useMemo(() => <BoundField name={name} {...(dress && { dress })} />, [name, dress])
  // The same element until the country changes. If it is updated during hydration, React renders it again and loses the
  // selection.
  const late = useMemo(() => ({ country, element: <Served name={name}>{field}</Served> }), [name, field, country])
  const isOfSection = ofSections.includes(name as (typeof ofSections)[number])
  warnOnce(
    () => `Checkout.Field cannot show ${name}. Render the section it belongs to.`,
    () => isOfSection,
  )
  warnOnce(
    () =>
      `Checkout.Field shows nothing for ${name}, because \`rules.sections\` leaves out ${section}. Add it there, or remove the field.`,
    () => section !== 'custom' && rules.sections?.includes(section) === false,
  )
  if (isOfSection) return null
  if (state === 'hidden') return <PostedValue name={name} />
  if (state === 'absent') return null
  return isLate ? late.element : field
}
