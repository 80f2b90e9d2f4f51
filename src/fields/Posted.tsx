'use client'
import { type ReactNode, Suspense, useContext } from 'react'

import { useStoreValue } from '../form/store/useStoreValue.js'
import { useRootContext } from '../form/store/rootContext.js'
import { shownSections } from '../providers/fieldMode.js'
import { fieldsOf } from '../sections/fieldPath.js'
import type { FieldPath, SectionId } from '../sections/schema.js'
import { PostContext } from '../form/store/postContext.js'

/**
 * Posts a value that browsers would not post, for the relay. Renders an `<input type="hidden">`, or nothing in a form
 * without `action`.
 */
export function Posted({ name, value = '' }: { name: `${'asked' | 'fixed'}:${string}`; value?: string }): ReactNode {
  return useContext(PostContext) && <input type="hidden" name={name} value={value} />
}

/** Posts the value of a field that currently has no control. */
export const PostedValue = ({ name }: { name: FieldPath }): ReactNode =>
  useContext(PostContext) ? <FixedValue name={name} /> : null

function FixedValue({ name }: { name: FieldPath }): ReactNode {
  const value = useStoreValue(({ form }) => form.getValues(name))
  return value ? <Posted name={`fixed:${name}`} value={value} /> : null
}

/** Posts the values of other sections that the provider needs together with those of the form. */
export function PostedCompanions({ sections }: { sections: readonly SectionId[] | undefined }): ReactNode {
  const { provider, rules } = useRootContext()
  const own = sections ?? shownSections(provider, rules)
  const groups = provider?.together?.filter((group) => group.some((id) => own.includes(id))) ?? []
  const others = new Set(groups.flat().filter((id) => !own.includes(id)))
  return [...others].flatMap((id) => fieldsOf(id).map(([, path]) => <PostedValue key={path} name={path} />))
}

/**
 * Content that is needed without JavaScript, such as fields behind a button. React does not render it in a browser.
 * Renders a `<noscript>`.
 */
export function Unscripted({ children }: { children: ReactNode }): ReactNode {
  return useContext(PostContext) && <noscript>{children}</noscript>
}

/**
 * A `<Suspense>` around a field that a server renders at once. A server that streams may send a large boundary after the
 * form, and a script moves it to its place. Until then the form posts the value of `name`, and without JavaScript the
 * fallback has the same content.
 */
export function Served({ name, children }: { name: FieldPath; children: ReactNode }): ReactNode {
  const fallback = (
    <>
      <PostedValue name={name} />
      <Unscripted>{children}</Unscripted>
    </>
  )
  return <Suspense fallback={fallback}>{children}</Suspense>
}
