import type { ReactNode } from 'react'

import css from '../../src/styles.css?raw'
import { readTokens } from './readStyles.js'
import { Table } from './Table.js'

/** Every variable of the style sheet with its default, read from the style sheet; a color is shown in light and in dark. */
export function TokenTable(): ReactNode {
  const rows = readTokens(css).map(({ name, fallback }) => [
    name,
    <code key="fallback">{fallback}</code>,
    /--till-color/.test(name) && (
      <span key="swatches" style={{ display: 'flex' }}>
        {['light', 'dark'].map((colorScheme) => (
          <Swatch key={colorScheme} colorScheme={colorScheme} name={name} fallback={fallback} />
        ))}
      </span>
    ),
  ])
  return <Table head={['Variable', 'Default', 'Light and dark']} rows={rows} />
}

function Swatch({ colorScheme, name, fallback }: { colorScheme: string; name: string; fallback: string }): ReactNode {
  return (
    <span style={{ colorScheme, background: 'Canvas', padding: 6 }}>
      <span
        title={`${name}, ${colorScheme}`}
        style={{ display: 'block', width: 28, height: 28, border: '1px solid GrayText', background: fallback }}
      />
    </span>
  )
}
