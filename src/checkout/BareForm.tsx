'use client'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import { PostedCompanions } from '../fields/Posted.js'
import { PostContext } from '../form/store/postContext.js'
import { useParts } from '../fields/useParts.js'
import type { HeardEvents } from '../form/store/props.js'
import { FormContext } from '../form/store/formContext.js'
import { useFormElement } from '../form/root/useFormElement.js'
import type { SectionId } from '../sections/schema.js'

/** The kit's attributes of the `<form>`. */
export type OwnAttributes = ReturnType<ReturnType<typeof useParts>> & ReturnType<typeof useFormElement>['props']

interface BareFormProps extends HeardEvents {
  children?: ReactNode
  /** Where the browser posts the form natively: before the page's code is loaded, or without JavaScript. */
  action?: string | undefined
  /** The sections in it. Default: all that the rules show. */
  sections?: readonly SectionId[]
  /** Adds your attributes to those of the kit. */
  dress?: (own: OwnAttributes) => ComponentPropsWithRef<'form'>
}

/** A `<form>` of a Root, with the attributes of the kit. */
export function BareForm({ children, dress, action, sections, ...events }: BareFormProps): ReactNode {
  const part = useParts()
  const { element, props } = useFormElement(events)
  const own = { ...part('form'), ...props }
  // A relay reads only UTF-8, even if the page has another encoding.
  const target = action === undefined ? {} : { action, acceptCharset: 'utf-8' }
  return (
    <FormContext.Provider value={element}>
      {/* post: without JavaScript, personal data must not get into a URL. */}
      <form {...(dress ? dress(own) : own)} {...target} method="post" noValidate>
        {action === undefined ? (
          children
        ) : (
          <PostContext.Provider value>
            <PostedCompanions sections={sections} />
            {children}
          </PostContext.Provider>
        )}
      </form>
    </FormContext.Provider>
  )
}
