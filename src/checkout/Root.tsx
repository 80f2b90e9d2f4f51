'use client'
import { forwardRef, type ReactNode } from 'react'

import type { CheckoutHandle, RootProps } from '../form/store/props.js'
import { FormContext } from '../form/store/formContext.js'
import { RootContext } from '../form/store/rootContext.js'
import { useRoot } from '../form/root/useRoot.js'
import { everySection } from './everySection.js'

/** Holds the values, rules, write queue and issues of a checkout, for any number of forms. Renders no element. */
export const Root = forwardRef<CheckoutHandle, Omit<RootProps, 'ref'> & { children: ReactNode }>(function Root(
  { children, ...props },
  ref,
) {
  return (
    <RootContext.Provider value={useRoot(everySection, props, ref)}>
      {/* Null, because a portal may render this Root inside the form of another checkout. */}
      <FormContext.Provider value={null}>{children}</FormContext.Provider>
    </RootContext.Provider>
  )
})
