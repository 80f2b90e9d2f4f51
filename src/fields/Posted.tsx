'use client'
import { type ReactNode, useContext } from 'react'

import { useStoreValue } from '../form/store/useStoreValue.js'
import type { FieldPath } from '../sections/schema.js'
import { PostContext } from './PostContext.js'

/** What a browser would not post by itself, for the relay: nothing in a form without `action`. Renders an `<input type="hidden">`. */
export function Posted({ name, value = '' }: { name: `${'asked' | 'fixed'}:${string}`; value?: string }): ReactNode {
  return useContext(PostContext) && <input type="hidden" name={name} value={value} />
}

/** The value of a field that has no control now. */
export const PostedValue = ({ name }: { name: FieldPath }): ReactNode =>
  useContext(PostContext) ? <FixedValue name={name} /> : null

function FixedValue({ name }: { name: FieldPath }): ReactNode {
  const value = useStoreValue(({ form }) => form.getValues(name))
  return value ? <Posted name={`fixed:${name}`} value={value} /> : null
}

/** What has to be there without JavaScript, because nothing opens it: React leaves it out in a browser. Renders a `<noscript>`. */
export function Unscripted({ children }: { children: ReactNode }): ReactNode {
  return useContext(PostContext) && <noscript>{children}</noscript>
}
