'use client'
import { createContext } from 'react'

import type { FieldPath } from '../../sections/schema.js'

/** What a section knows of a field beside the registry. */
export interface FieldExtras {
  /** What to type, shown below the control. */
  hint?: string
  /** The choices, and the one that stands there at first. */
  options?: { value: string; label: string }[]
  selected?: string
}

/** The extras of the fields below. */
export const FieldExtrasContext = createContext<Partial<Record<FieldPath, FieldExtras>>>({})
