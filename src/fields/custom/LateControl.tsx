'use client'
import { CustomControl } from '#custom-control'
import { type ReactNode, Suspense } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import { FieldMessages } from '../FieldMessages.js'
import { useParts } from '../useParts.js'
import type { WithControl } from '../withControl.js'

/** The control of a custom field, once its code is loaded. */
export function LateControl(props: WithControl): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  return (
    <Suspense>
      <CustomControl {...props} {...{ components, part, FieldMessages }} />
    </Suspense>
  )
}
