'use client'
import { memo, type ReactNode } from 'react'

import { inputKind } from '../form/store/inputs.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useLater } from '../form/field/useLater.js'
import type { FieldPath } from '../sections/schema.js'

interface Aid {
  name: FieldPath
  /** Of the input. */
  id: string
  isWarned: boolean
}

const loadEmailAid = () => import('./EmailAid.js').then(({ EmailAid }) => ({ Aid: EmailAid }))

/** What helps with a field beyond its messages, once it is needed and its code is here: nothing of it is at the start of a page. */
export const FieldAid = memo(function FieldAid({ name, id, isWarned }: Aid): ReactNode {
  const { lookup, store } = useRootContext()
  const { finds, type } = inputKind(store.known, name)
  const load = finds ? lookup && store.known.loadAddressAid : isWarned && type === 'email' && loadEmailAid
  const loaded = useLater(load || undefined)
  return load && loaded ? <loaded.Aid name={name} id={id} /> : null
})
