import type { ReactNode } from 'react'

interface Props {
  head: readonly string[]
  /** The first cell is the key. */
  rows: readonly (readonly ReactNode[])[]
}

/** A table of a documentation page: nothing where there is no row. */
export function Table({ head, rows }: Props): ReactNode {
  if (rows.length === 0) return <p>None.</p>
  return (
    <table>
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
    </table>
  )
}
