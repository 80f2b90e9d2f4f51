'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import type { FormEvents } from '../form/store/props.js'
import { FormContext } from '../form/store/formContext.js'
import { useFormElement } from '../form/root/useFormElement.js'

/** What stands in one `<form>`: submitting it validates and saves the sections in it. Renders `<form method="post" noValidate>`. */
export function Form({ children, ...events }: FormEvents & { children: ReactNode }): ReactNode {
  const part = useParts()
  const { element, props } = useFormElement(events)
  return (
    <FormContext.Provider value={element}>
      {/* post: without JavaScript nothing personal gets into a URL. */}
      <form {...part('form')} {...props} method="post" noValidate>
        {children}
      </form>
    </FormContext.Provider>
  )
}
