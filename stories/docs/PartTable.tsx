import type { ReactNode } from 'react'

import css from '../../src/styles.css?raw'
import { allParts } from './readSources.js'
import { readPartTokens } from './readStyles.js'
import { Table } from './Table.js'

/** Every part, and the variables that its rules use, both from the code. */
export function PartTable(): ReactNode {
  const tokens = readPartTokens(css)
  return (
    <Table
      head={['Part', 'Variables']}
      rows={allParts.map((part) => [part, [...(tokens.get(part) ?? [])].join(', ')])}
    />
  )
}
