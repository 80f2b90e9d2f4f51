'use client'
import { CustomControl } from '#custom-control'
import { type ReactNode, useEffect, useState } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import { FieldMessages } from '../FieldMessages.js'
import { Served } from '../Posted.js'
import { useParts } from '../useParts.js'
import type { WithControl } from '../withControl.js'

/** The control of a custom field, once its code is loaded. */
export function LateControl(props: WithControl): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const [isHere, setHere] = useState(false)
  const now = (
    <Served>
      <CustomControl {...props} {...{ components, part, FieldMessages }} />
      <Arrived tell={setHere} />
    </Served>
  )
  // The same element until then: React draws it anew, without what was typed, if it is updated while it hydrates.
  const [first] = useState(now)
  return isHere ? now : first
}

function Arrived({ tell }: { tell: (isHere: boolean) => void }): ReactNode {
  useEffect(() => tell(true), [tell])
  return null
}
