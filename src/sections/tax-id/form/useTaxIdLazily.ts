'use client'
import type { TaxId } from './useTaxId.js'

let loaded: { useTaxId: () => TaxId } | undefined
let failure: unknown

/** `useTaxId`, loaded on demand in browsers: the component suspends until the data of all tax IDs has loaded. */
export function useTaxId(): TaxId {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- How a component suspends before React 19.
  if (!loaded) throw takeFailure() ?? load()
  return loaded.useTaxId()
}

// An error is thrown once: the next attempt, such as that of an error boundary, loads the data again.
function takeFailure(): unknown {
  const error = failure
  failure = undefined
  return error
}

const load = () =>
  import('./useTaxId.js').then(
    (module) => void (loaded = module),
    (error: unknown) =>
      void (failure =
        error ??
        new Error('The code of the tax ID section did not load. Render an error boundary that can try again.')),
  )
