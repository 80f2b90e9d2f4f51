import { lazy } from 'react'

import type { CustomControlProps } from './CustomControl.js'

const Nothing = (_props: CustomControlProps) => null

/**
 * The control of a custom field, loaded on demand in browsers. If it cannot be loaded, a save reports the missing
 * field.
 */
export const CustomControl = /* @__PURE__ */ lazy(() =>
  import('./CustomControl.js').then(
    (loaded) => ({ default: loaded.CustomControl as typeof Nothing }),
    () => ({ default: Nothing }),
  ),
)
