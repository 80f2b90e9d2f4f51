'use client'
import { useState } from 'react'

import type { FieldPath } from '../../sections/schema.js'
import type { Choices } from '../store/choices.js'
import { useRootContext } from '../store/rootContext.js'

/** A `useChoices` without options: all fields are text inputs. */
export function useTyped(path: FieldPath): Choices {
  const { store } = useRootContext()
  const [selected] = useState(() => store.form.getValues(path))
  return { selected }
}
