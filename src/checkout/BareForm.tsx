'use client'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import { PostContext } from '../fields/PostContext.js'
import { useParts } from '../fields/useParts.js'
import type { HeardEvents } from '../form/store/props.js'
import { FormContext } from '../form/store/formContext.js'
import { useFormElement } from '../form/root/useFormElement.js'

/** The attributes of the `<form>` of the kit. */
export type OwnAttributes = ReturnType<ReturnType<typeof useParts>> & ReturnType<typeof useFormElement>['props']

interface BareFormProps extends HeardEvents {
  children?: ReactNode
  /** Where the browser posts the form by itself: before the page's code has come, and without JavaScript. */
  action?: string | undefined
  /** Adds attributes to those of the kit. */
  dress?: (own: OwnAttributes) => ComponentPropsWithRef<'form'>
}

/** A `<form>` of a Root, with the attributes of the kit. */
export function BareForm({ children, dress, action, ...events }: BareFormProps): ReactNode {
  const part = useParts()
  const { element, props } = useFormElement(events)
  const own = { ...part('form'), ...props }
  // A relay reads UTF-8, whatever the page is written in.
  const target = action === undefined ? {} : { action, acceptCharset: 'utf-8' }
  return (
    <FormContext.Provider value={element}>
      {/* post: without JavaScript nothing personal gets into a URL. */}
      <form {...(dress ? dress(own) : own)} {...target} method="post" noValidate>
        {action === undefined ? children : <PostContext.Provider value>{children}</PostContext.Provider>}
      </form>
    </FormContext.Provider>
  )
}
