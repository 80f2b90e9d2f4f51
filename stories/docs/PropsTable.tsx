import type { ReactNode } from 'react'

import { sources } from './readSources.js'
import { Table } from './Table.js'
import { Words } from './Words.js'

interface Described {
  props?: Record<string, { required?: boolean; description?: string; tsType?: { name: string; raw?: string } }>
}

interface Props {
  /** A component as read by react-docgen. */
  of: unknown
  which?: (name: string) => boolean
  /** Its file below `src`, for types that react-docgen resolves too far. */
  file?: string | undefined
  /** All props are optional, even if the type requires them. */
  optional?: boolean
}

/** The props of a component with types and docstrings, from react-docgen. */
export function PropsTable({ of, which, file = '', optional = false }: Props): ReactNode {
  const { props = {} } = (of as { __docgenInfo?: Described }).__docgenInfo ?? {}
  const rows = Object.entries(props)
    .filter(([name]) => which?.(name) ?? true)
    .map(([name, { required, description, tsType }]) => [
      name,
      <code key="type">{tsType?.raw ?? (tsType?.name === 'unknown' ? typeIn(file, name) : tsType?.name)}</code>,
      required && !optional ? 'required' : '',
      <Words key="words">{description}</Words>,
    ])
  return <Table head={['Name', 'Type', '', 'What it is']} rows={rows} />
}

const typeIn = (file: string, name: string) =>
  new RegExp(`\\b${name}\\??: (\\w+)`).exec(sources[file] ?? '')?.[1] ?? 'unknown'
