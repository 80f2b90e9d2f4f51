import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'

import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What a page says that warns twice, as its bundler makes it for `mode`; without one nothing is replaced. */
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
  const said: string[] = []
  // A browser: it has no `process`.
  runInNewContext(code, { console: { warn: (text: string) => said.push(text) } })
  return { code, said }
}

describe('warnOnce', () => {
  it('tells a developer once', async () => {
    expect((await page('development')).said).toEqual(['tillkit: a mistake'])
  })

  it('says nothing in production, where its text is not even loaded', async () => {
    const { code, said } = await page('production')
    expect(said).toEqual([])
    expect(code).not.toContain('mistake')
  })

  it('says nothing where no bundler runs', async () => {
    expect((await page()).said).toEqual([])
  })
})
