'use client'
import { memo, type ReactNode } from 'react'

import { inputKinds } from '../form/inputs.js'
import { useRootContext } from '../form/rootContext.js'
import { useLater } from '../form/useLater.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'

interface Aid {
  name: FieldPath
  /** Of the input. */
  id: string
  isWarned: boolean
}

const load = () => import('./LoadedAid.js')

/** What helps with a field beyond its messages, once it is needed and its code is here: nothing of it is at the start of a page. */
export const FieldAid = memo(function FieldAid({ name, id, isWarned }: Aid): ReactNode {
  const { lookup } = useRootContext()
  const kind = inputKinds[splitPath(name)[1]]
  const isNeeded = kind?.finds ? lookup : isWarned && kind?.type === 'email'
  const loaded = useLater(isNeeded ? load : undefined)
  return isNeeded && loaded ? <loaded.LoadedAid name={name} id={id} /> : null
})
