'use client'
import { useState } from 'react'

import type { FieldPath } from '../sections/schema.js'
import type { Choices } from './knownSections.js'
import type { RootContextValue } from './rootContext.js'

/** Offers nothing: all fields are typed. */
export function useTyped({ store }: RootContextValue, path: FieldPath): Choices {
  const [selected] = useState(() => store.form.getValues(path))
  return { selected }
}
