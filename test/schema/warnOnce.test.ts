import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'

import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** Runs a page that warns twice, bundled for `mode`, or without a bundler. Returns its console output. */
async function page(mode?: 'development' | 'production') {
  const resolveDir = fileURLToPath(new URL('../../src/schema', import.meta.url))
  const contents = "import { warnOnce } from './warnOnce.ts'; warnOnce('a mistake'); warnOnce('a mistake')"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: mode ? { 'process.env.NODE_ENV': JSON.stringify(mode) } : {},
  })
  const code = outputFiles[0]?.text ?? ''
  const announced: string[] = []
  // A browser has no `process`.
  runInNewContext(code, { console: { warn: (text: string) => announced.push(text) } })
  return { code, announced }
}

describe('warnOnce', () => {
  it('warns once in development', async () => {
    expect((await page('development')).announced).toEqual(['tillkit: a mistake'])
  })

  it('warns of nothing in production, and does not even load the text', async () => {
    const { code, announced } = await page('production')
    expect(announced).toEqual([])
    expect(code).not.toContain('mistake')
  })

  it('warns of nothing without a bundler', async () => {
    expect((await page()).announced).toEqual([])
  })
})
