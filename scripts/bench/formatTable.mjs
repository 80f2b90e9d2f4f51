// @ts-check

const heads = ['id', 'what', 'ours', 'against', 'ratio', 'budget', '']

/** Formats the rows as an aligned Markdown table. @param {import('./judge.mjs').Row[]} rows */
export function formatTable(rows) {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)))
  /** @param {string[]} cells @param {string} fill */
  const line = (cells, fill = ' ') => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`
  const [head = [], ...body] = lines
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body.map((cells) => line(cells)),
  ].join('\n')
}

/** @param {import('./judge.mjs').Row} row */
function cellsOf({ id, what, unit, ours, against, peer, ratio, budget, pass }) {
  /** @param {number | undefined} value */
  const measured = (value) => (value === undefined ? '' : `${round(value)} ${unit}`.trim())
  return [
    id,
    what,
    measured(ours),
    [measured(against), peer].filter(Boolean).join(', '),
    ratio === undefined || Number.isNaN(ratio) ? '' : ratio.toFixed(2),
    budget ?? '',
    pass === undefined ? '' : pass ? 'pass' : '**miss**',
  ]
}

/** @param {number} value */
const round = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 0))
