import type { ReactNode } from 'react'

import type { FormEvents, RootProps } from '../../src/index.js'

// Nothing here is ever rendered: react-docgen reads props where it sees a component, and the kit's own are made by functions.

export function Root(_props: RootProps): ReactNode {
  return <i />
}

export function Events(_props: FormEvents): ReactNode {
  return <i />
}
