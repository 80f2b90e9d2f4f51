// @ts-check
import { benchRender } from '../benchRender.mjs'
import { bringChromium } from '../bringChromium.mjs'

// The names of `benchRender`'s figures, up to the first hyphen.
/** @type {Record<string, string>} */
const goals = {
  typing: 'P5',
  error: 'P5',
  mended: 'P5',
  mount: 'P6',
  answer: 'P6',
  price: 'P6',
  total: 'P6',
  heap: 'P9',
  nodes: 'P9',
  listeners: 'P9',
}

/** P5, P6 and P9: commits, mounts and memory. @returns {Promise<import('./judge.mjs').Measured[]>} */
export async function measureRender() {
  process.env.CHROMIUM_PATH = await bringChromium()
  const rows = await benchRender()
  return rows.map(({ id, what, value, budget, unit }) => {
    const goal = goals[id.split('-')[0] ?? '']
    if (!goal) throw new Error(`No goal is known for ${id}.`)
    return { id: goal, what, unit, ours: value, atMost: budget }
  })
}
