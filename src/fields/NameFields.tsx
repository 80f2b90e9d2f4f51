'use client'
import type { ReactNode } from 'react'

import { Row } from './Row.js'
import { useRootContext } from '../form/store/rootContext.js'

/** First and last name side by side, in the name order of the language. */
export function NameFields({ section }: { section: 'contact' | 'shippingAddress' }): ReactNode {
  const { locale } = useRootContext()
  const first = `${section}.firstName` as const
  const last = `${section}.lastName` as const
  return <Row names={locale.familyNameFirst ? [last, first] : [first, last]} />
}
