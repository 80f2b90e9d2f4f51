import type { ReactNode } from 'react'

import type { CheckoutHandle, CheckoutRules, FormEvents, RootProps, SessionAdapter } from '../../src/index.js'

// Nothing here is ever rendered: react-docgen reads props where it sees a component, and the kit's own are made by functions.

export function Root(_props: RootProps): ReactNode {
  return <i />
}

export function Events(_props: FormEvents): ReactNode {
  return <i />
}

export function Rules(_props: CheckoutRules): ReactNode {
  return <i />
}

export function Handle(_props: CheckoutHandle): ReactNode {
  return <i />
}

export function Adapter(_props: SessionAdapter): ReactNode {
  return <i />
}
