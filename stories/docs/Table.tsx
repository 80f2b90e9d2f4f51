import type { ReactNode } from 'react'

import { ScrollingTable } from './Passage.js'

interface Props {
  /** A heading above the table. */
  title?: string
  head: readonly string[]
  /** The first cell is the key. */
  rows: readonly (readonly ReactNode[])[]
}

/** A table of a documentation page, or nothing if it has no row. */
export function Table({ title, head, rows }: Props): ReactNode {
  if (rows.length === 0) return null
  return (
    <>
      {title && <h2>{title}</h2>}
      <ScrollingTable>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, ...cells]) => (
            <tr key={String(key)}>
              <td>
                <code>{key}</code>
              </td>
              {cells.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- Cells have no name but their column.
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  )
}
