import { lazy } from 'react'

import type { CustomControlProps } from './CustomControl.js'

const Nothing = (_props: CustomControlProps) => null

/** The control of a custom field as a browser gets it: in a chunk. If that cannot be loaded, a save names what is missing. */
export const CustomControl = /* @__PURE__ */ lazy(() =>
  import('./CustomControl.js').then(
    (loaded) => ({ default: loaded.CustomControl as typeof Nothing }),
    () => ({ default: Nothing }),
  ),
)
