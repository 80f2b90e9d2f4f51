'use client'
import { memo, type ReactNode } from 'react'

import { afterEdit } from '../form/issues/edit.js'
import { fillIn } from '../form/issues/fillIn.js'
import { inputKind } from '../form/store/inputs.js'
import { useRootContext } from '../form/store/rootContext.js'
import { findControl } from '../form/store/screen.js'
import { useStoreValue } from '../form/store/useStoreValue.js'
import { suggestedEmail } from '../schema/emailHint.js'
import { useLater } from '../form/field/useLater.js'
import type { FieldPath } from '../sections/schema.js'
import { useParts } from './useParts.js'

interface Aid {
  name: FieldPath
  /** The ID of the input. */
  id: string
  isWarned: boolean
}

const loadEmailAid = () =>
  import('./EmailAid.js').then(({ createEmailAid }) => ({
    Aid: createEmailAid({ afterEdit, fillIn, findControl, suggestedEmail, useParts, useRootContext, useStoreValue }),
  }))

/** Loads additional help for a field when it is needed. It renders nothing at first. */
export const FieldAid = memo(function FieldAid({ name, id, isWarned }: Aid): ReactNode {
  const { lookup, store } = useRootContext()
  const { finds, type } = inputKind(store.known, name)
  const load = finds ? lookup && store.known.loadAddressAid : isWarned && type === 'email' && loadEmailAid
  const loaded = useLater(load || undefined)
  return load && loaded ? <loaded.Aid name={name} id={id} /> : null
})
