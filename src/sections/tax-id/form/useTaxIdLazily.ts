'use client'
import { useEffect, useState } from 'react'

import { useFieldState } from '../../../form/field/useFieldState.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useHydrating } from '../../../form/store/useHydrating.js'
import { whenElsewhere } from '../../../form/store/whenElsewhere.js'
import { lazyModule } from '../../../schema/lazyModule.js'
import { servedTaxId } from './servedTaxId.js'
import type { TypeData } from './useTaxIdType.js'
import { type TaxId, useTaxIdWith } from './useTaxIdWith.js'

const load = /* @__PURE__ */ lazyModule(async () => (await import('./typeData.js')).typeData)

/**
 * `useTaxId` in browsers. The type is a text input until the data of all tax IDs has loaded. The HTML of a server has the data:
 * hydration reads it there. It waits for the data only if the HTML does not say enough, unless the data cannot be loaded.
 */
export function useTaxId(): TaxId {
  const { store } = useRootContext('useTaxId')
  const isHydrating = useHydrating()
  const state = useFieldState('taxId.type')
  const isText = (state === 'locked' || state === 'text') && store.form.getValues('taxId.type') !== ''
  const [data, show] = useState<TypeData>(() => {
    if (load.loaded || !isHydrating || load.hasFailed) return load.loaded
    const served = isText ? null : servedTaxId(store)
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- How a component suspends before React 19.
    if (served === null) throw load().catch(() => undefined)
    return served
  })
  useEffect(() => {
    if (data && data === load.loaded) return undefined
    let isGone = false
    load().then(
      (loaded) => whenElsewhere('[name="taxId.type"]', () => !isGone && show(loaded)),
      () => undefined,
    )
    return () => void (isGone = true)
  }, [data])
  return useTaxIdWith(data)
}
