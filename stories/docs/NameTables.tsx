import type { ReactNode } from 'react'

import { readEntries } from './readNames.js'
import { Table } from './Table.js'
import { Words } from './Words.js'

/** Every exported name by entry, with its docstring. */
export function NameTables(): ReactNode {
  return readEntries().map(({ specifier, names }) => (
    <section key={specifier}>
      <h2>{specifier}</h2>
      <Table
        head={['Name', 'Meaning']}
        rows={names.map(({ name, text }) => [name, <Words key="words">{text}</Words>])}
      />
    </section>
  ))
}
