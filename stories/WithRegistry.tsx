import { type ReactNode, useContext, useEffect, useState } from 'react'

import { type RootProps, TaxIdForm, type VerifyTaxId } from '../src/index.js'
import { ConditionsContext } from './conditions.js'

type Verdict = Awaited<ReturnType<VerifyTaxId>>

/** The registry's result for a number, by its last digit; for any other digit it never answers. */
const verdicts: Record<string, Verdict> = {
  '6': 'verified',
  '0': 'unverified',
  '1': 'unavailable',
  '3': { code: 'own', message: 'The registry does not know this number.' },
}

/** A form that verifies tax IDs in a registry, with the delay and the failures of the toolbar. */
export function WithRegistry(props: RootProps): ReactNode {
  const { latency, failure } = useContext(ConditionsContext)
  const [line] = useState(() => ({ latency, failure }))
  useEffect(() => void Object.assign(line, { latency, failure }), [line, latency, failure])
  const [verifyTaxId] = useState((): VerifyTaxId => async ({ value }) => {
    await new Promise((resolve) => setTimeout(resolve, line.latency))
    if (line.failure) return 'unavailable'
    return verdicts[value.slice(-1)] ?? new Promise<Verdict>(() => {})
  })
  return <TaxIdForm {...props} verifyTaxId={verifyTaxId} />
}
