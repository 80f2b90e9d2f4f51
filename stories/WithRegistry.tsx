import { type ReactNode, useContext, useEffect, useState } from 'react'

import { type RootProps, TaxIdForm, type VerifyTaxId } from '../src/index.js'
import { ConditionsContext } from './conditions.js'

type Answer = Awaited<ReturnType<VerifyTaxId>>

/** The answer of the registry by the last digit of a number. For other digits it never answers. */
const answers: Record<string, Answer> = {
  '6': 'verified',
  '0': 'unverified',
  '1': 'unavailable',
  '3': { code: 'own', message: 'The registry does not know this number.' },
}

/** A form that verifies tax IDs in a registry, with the latency and the failure of the toolbar. */
export function WithRegistry(props: RootProps): ReactNode {
  const { latency, failure } = useContext(ConditionsContext)
  const [line] = useState(() => ({ latency, failure }))
  useEffect(() => void Object.assign(line, { latency, failure }), [line, latency, failure])
  const [verifyTaxId] = useState((): VerifyTaxId => async ({ value }) => {
    await new Promise((resolve) => setTimeout(resolve, line.latency))
    if (line.failure) return 'unavailable'
    return answers[value.slice(-1)] ?? new Promise<Answer>(() => {})
  })
  return <TaxIdForm {...props} verifyTaxId={verifyTaxId} />
}
