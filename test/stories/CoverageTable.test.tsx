import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { fieldPaths, splitPath } from '../../src/sections/fieldPath.js'
import { sectionIds } from '../../src/sections/keys.js'
import { columns, CoverageTable } from '../../stories/CoverageTable.js'

describe('CoverageTable', () => {
  it('has a column for every provider, and for Stripe.js', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../src/providers'), { withFileTypes: true })
    const providers = folders.filter((each) => each.isDirectory()).map(({ name }) => name)
    expect(columns.map(({ id }) => id).toSorted()).toEqual([...providers, 'stripe-js'].toSorted())
  })

  it('shows in every cell the target and the maximum length, or why the field is not stored', () => {
    const { container } = render(<CoverageTable />)
    const rows = [...container.querySelectorAll('tr')]
    for (const path of fieldPaths) {
      const row = rows.find(({ cells: [head] }) => head?.scope === 'row' && head.textContent === path)
      const cells = [...(row?.cells ?? [])].slice(1)
      expect(cells).toHaveLength(columns.length)
      for (const [index, { id, fields }] of columns.entries()) {
        const [section] = splitPath(path)
        const entry = fields[path] ?? fields[section]
        const text = cells[index]?.textContent ?? ''
        if (entry && 'gap' in entry) expect(text, `${id} ${path}`).toBe(entry.gap)
        else expect(text.split(' ')[0], `${id} ${path}`).toBe(entry?.to)
        if (entry && 'max' in entry) expect(text).toContain(`At most ${entry.max} characters.`)
      }
    }
  })

  it('has headers for screen readers, in a region that can be scrolled with the keyboard', () => {
    render(<CoverageTable />)
    const region = screen.getByRole('region', { name: 'What each provider stores, and where' })
    expect(region).toHaveAttribute('tabindex', '0')
    expect(within(region).getByRole('table')).toHaveAccessibleName('What each provider stores, and where')
    const heads = [...region.querySelectorAll('th')].map((head) => head.scope)
    expect(heads.filter((scope) => scope === 'col')).toHaveLength(columns.length + 1)
    expect(heads.filter((scope) => scope === 'rowgroup')).toHaveLength(sectionIds.length)
    expect(heads.filter((scope) => scope === 'row')).toHaveLength(fieldPaths.length)
  })
})
