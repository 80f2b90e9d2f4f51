import type { warn } from './warn.js'

/**
 * Calls `warn`, which is loaded when the first field is left. Nothing waits for it. If loading fails, there are no
 * warnings.
 */
export function warnLater(...given: Parameters<typeof warn>): void {
  import('./warn.js').then(
    ({ warn }) => void warn(...given),
    () => undefined,
  )
}
