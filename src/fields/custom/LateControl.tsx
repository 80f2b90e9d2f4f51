'use client'
import { CustomControl } from '#custom-control'
import { type ReactNode, useReducer, useState } from 'react'

import { useArrival } from '../../form/field/useArrival.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { FieldMessages } from '../FieldMessages.js'
import { Served } from '../Posted.js'
import { useParts } from '../useParts.js'
import type { WithControl } from '../withControl.js'

/** The control of a custom field, once its code is loaded. */
export function LateControl(props: WithControl): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const { name, field } = props
  const [isHere, arrive] = useReducer(() => true, false)
  const now = (
    // An empty checkbox or radio group posts nothing, and the fallback would keep its old value.
    <Served {...(field.kind === 'textarea' && { name })}>
      <CustomControl {...props} {...{ components, part, FieldMessages }} />
      <Arrival arrived={arrive} />
    </Served>
  )
  // The same element until then. If it is updated during hydration, React renders it again and loses what was typed.
  const [first] = useState(now)
  return isHere ? now : first
}

function Arrival({ arrived }: { arrived: () => void }): ReactNode {
  useArrival(arrived)
  return null
}
