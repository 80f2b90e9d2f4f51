'use client'
import { useEffect, useState } from 'react'

import { useHydrating } from '../../../form/store/useHydrating.js'
import { whenElsewhere } from '../../../form/store/whenElsewhere.js'
import { lazyModule } from '../../../schema/lazyModule.js'
import { type TaxId, useTaxIdWith } from './useTaxIdWith.js'

const load = /* @__PURE__ */ lazyModule(async () => (await import('./typeData.js')).typeData)

/**
 * `useTaxId` in browsers. The type is a text input until the data of all tax IDs has loaded. The HTML of a server has the data, so
 * hydration waits for it, unless it cannot be loaded.
 */
export function useTaxId(): TaxId {
  const isHydrating = useHydrating()
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- How a component suspends before React 19.
  if (isHydrating && !load.loaded && !load.hasFailed) throw load().catch(() => undefined)
  const [data, show] = useState(load.loaded)
  useEffect(() => {
    if (data) return undefined
    let isGone = false
    load().then(
      (loaded) => whenElsewhere('[name="taxId.type"]', () => !isGone && show(loaded)),
      () => undefined,
    )
    return () => void (isGone = true)
  }, [data])
  return useTaxIdWith(data)
}
