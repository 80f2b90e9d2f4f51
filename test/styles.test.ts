// @vitest-environment node
import { fileURLToPath } from 'node:url'

import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'

/** The style sheet as built by a shop's Vite, for the browsers that Vite targets by default. */
async function builtStyles(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: fileURLToPath(new URL('../src/styles.css', import.meta.url)) } },
  })) as Rolldown.RolldownOutput
  const css = built.output.find(({ fileName }) => fileName.endsWith('.css'))
  return css?.type === 'asset' ? String(css.source) : ''
}

describe('styles.css', () => {
  it('defines every variable that it needs, also after a bundler lowered it', async () => {
    const css = await builtStyles()
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const needed = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
    expect(needed.length).toBeGreaterThan(50)
    expect(needed.filter((name) => !defined.has(name))).toEqual([])
    // A bundler lowers `light-dark()` to these, which need a `color-scheme` on the page.
    expect(css).not.toContain('var(--lightningcss')
  })

  it('stays in its layer, so that every rule of the page has a higher priority', async () => {
    expect(await builtStyles()).toMatch(/^@layer tillkit\{.*\}\s*$/s)
  })
})
