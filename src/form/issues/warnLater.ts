import type { warn } from './warn.js'

/** `warn`, whose code comes with the first field that is left. Nothing waits for it, and what does not come is not told. */
export function warnLater(...given: Parameters<typeof warn>): void {
  import('./warn.js').then(
    ({ warn }) => void warn(...given),
    () => undefined,
  )
}
