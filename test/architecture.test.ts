import { readdirSync, readFileSync, statSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkArchitecture } from './architecture/checkArchitecture.js'
import { parseModules } from './architecture/parseModules.js'
import { hardToReadIn } from './architecture/plainWords.js'

function readTree(folder: string, pattern = /./) {
  const root = new URL(`../${folder}/`, import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => pattern.test(file) && !/node_modules/.test(file) && statSync(new URL(file, root)).isFile(),
  )
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, root), 'utf8')]))
}

describe('src', () => {
  it('follows its layers and rules', () => {
    const { modules, edges, problems, warnings } = checkArchitecture(readTree('src'))
    if (warnings.length) console.warn(warnings.join('\n'))
    expect(modules).toBeGreaterThan(100)
    expect(edges).toBeGreaterThan(200)
    expect(problems).toEqual([])
  })
})

const hardIn = (folder: string, files: Record<string, string>) =>
  [...parseModules(files).values()].flatMap((module) =>
    hardToReadIn(module).map(({ at, message }) => `${folder}/${module.file}:${module.lineAt(at)} ${message}`),
  )

describe('tests, examples, scripts and stories', () => {
  it.each(['test', 'examples', 'scripts', 'stories'])('have plain names and comments in %s', (folder) => {
    const files = readTree(folder, /\.(m?js|jsx|tsx?)$/)
    expect(Object.keys(files).length).toBeGreaterThan(40)
    expect(hardIn(folder, files)).toEqual([])
  })

  it.each([
    ['a private word in a name', `it('lets it pass', () => {})`, 'private word'],
    ['a long name', `it.each([1])(\`${'word '.repeat(25)}\${x} end\`, () => {})`, '26 words'],
    ['a private word in a comment', '// Somebody else.', 'private word'],
  ])('report %s', (_, source, complaint) => {
    expect(hardIn('test', { 'a.test.ts': source })).toEqual([expect.stringMatching(`a.test.ts:1 .*${complaint}`)])
  })

  it('accept code as a name and types of JSDoc', () => {
    const source = `/** @type {import('./judge.mjs')} */\ndescribe('judge', () => void it(\`\${a} is valid\`))`
    expect(hardIn('test', { 'a.test.mjs': source })).toEqual([])
  })
})

const problemsIn = (files: Record<string, string>) => checkArchitecture(files).problems
const schema = { 'schema/text.ts': 'export const text = 1' }

describe('the architecture check', () => {
  it('passes a tree that follows the rules, and counts it', () => {
    const files = {
      ...schema,
      'form/store/props.ts': `export type Values = { contact: { [key: string]: 'contact' } }['contact']`,
      'sections/contact/schema.ts': `import { text } from '../../schema/text.js'\nexport const fields = text`,
      'form/field/useContact.ts': `'use client'\nimport { useEffect } from 'react'\nimport { fields } from '../../sections/contact/schema.js'\nexport const useContact = () => useEffect(() => void fields)`,
      'index.ts': `/** The fields. */\nexport const all = 1`,
      'styles.css': '',
    }
    expect(checkArchitecture(files)).toEqual({ modules: 5, edges: 2, problems: [], warnings: [] })
  })

  it.each([
    ['an import', `import { text } from '../form/store/text.js'`],
    ['a type import', `import type { Text } from '../form/store/text.js'`],
    ['a re-export', `export * from '../form/store/text.js'`],
    ['a dynamic import', `export const text = () => import('../form/store/text.js')`],
    ['an import type', `export type T = import('../form/store/text.js').T`],
  ])('reports %s against the layers', (_, source) => {
    const problems = problemsIn({ 'adapter/relay.ts': source, 'form/store/text.ts': '' })
    expect(problems).toEqual(['adapter/relay.ts:1 layers: adapter imports form/store (form/store/text.ts)'])
  })

  it.each([
    ['countries/list.ts', 'schema/text.ts'],
    ['schema/text.ts', 'sections/contact/schema.ts'],
    ['sections/contact/schema.ts', 'providers/provider.ts'],
    ['sections/schema.ts', 'sections/components.ts'],
    ['providers/stripe/mapping.ts', 'providers/stripe/wire.ts'],
    ['providers/stripe/mapping.ts', 'providers/readOwn.ts'],
    ['providers/stripe/mapping.ts', 'sections/schema.ts'],
    ['providers/stripe/schema.ts', 'schema/email.ts'],
    ['providers/stripe/wire.ts', 'providers/readFailure.ts'],
    ['providers/stripe/index.ts', 'providers/provider.ts'],
    ['providers/stripe/upstream.ts', 'providers/upstream.ts'],
    ['providers/readOwn.ts', 'providers/index.ts'],
    ['providers/stripe/wire.ts', 'providers/stripe/index.ts'],
    ['providers/stripe/index.ts', 'providers/stripe/upstream.ts'],
    ['providers/stripe/upstream.ts', 'server/createRelay.ts'],
    ['server/createRelay.ts', 'adapter/adapter.ts'],
    ['adapter/adapter.ts', 'providers/stripe/upstream.ts'],
    ['adapter/adapter.ts', 'server/createRelay.ts'],
    ['locales/en.ts', 'form/store/props.ts'],
    ['form/store/props.ts', 'fields/Field.tsx'],
    ['fields/Field.tsx', 'sections/components.ts'],
    ['sections/contact/Contact.tsx', 'checkout/Root.tsx'],
    ['checkout/Root.tsx', 'index.ts'],
    ['testing/index.ts', 'form/store/props.ts'],
    ['testing/index.ts', 'server/index.ts'],
    ['index.ts', 'testing/index.ts'],
  ])('keeps %s from importing %s', (file, target) => {
    const up = '../'.repeat(file.split('/').length - 1) || './'
    const problems = problemsIn({ [file]: `import '${up}${target.replace(/tsx?$/, 'js')}'`, [target]: '' })
    expect(problems).toEqual([expect.stringContaining(' imports ')])
  })

  it.each([
    ['a sibling', { 'providers/a/wire.ts': `import '../b/wire.js'`, 'providers/b/wire.ts': '' }, 'sibling'],
    ['a file outside every layer', { 'extras/thing.ts': '' }, 'outside every layer'],
    ['JSX in form/', { 'form/Thing.tsx': '' }, 'outside every layer'],
    ['an import that leads nowhere', { 'schema/text.ts': `import './gone.js'` }, 'leads nowhere'],
    [
      'a computed import',
      { 'schema/text.ts': 'export const load = (id: string) => import(`./${id}.js`)' },
      'leads nowhere',
    ],
    ['a vague name', { 'schema/utils.ts': '' }, 'says nothing'],
    ['a vague folder', { 'schema/helpers/text.ts': '' }, 'says nothing'],
    ['any', { 'schema/text.ts': 'export const a = 1 as any' }, '`any`'],
    ['a non-null assertion', { 'schema/text.ts': 'export const a = [1][0]!' }, '`!`'],
    ['a definite assignment', { 'schema/text.ts': 'let a!: number\nexport { a }' }, '`!`'],
    ['a silenced error', { 'schema/text.ts': '// @ts-ignore\nexport const a = 1' }, 'silenced'],
    ['a private word', { 'schema/text.ts': '// Whatever was typed.\nexport const a = 1' }, 'private word'],
    [
      'a long sentence over several lines',
      { 'schema/text.ts': `// ${'word '.repeat(16)}\n// ${'word '.repeat(15)}\nexport const a = 1` },
      '31 words',
    ],
    [
      'an effect',
      { 'fields/a.ts': `'use client'\nexport const useA = () => React.useLayoutEffect(() => {})` },
      'outside form/',
    ],
    [
      'state beside the store',
      { 'form/store/a.ts': 'const known = new WeakMap<CheckoutStore, string>()\nexport const a = known' },
      'state beside the store',
    ],
    [
      'a hook without "use client"',
      { 'form/field/useA.ts': 'export const useA = () => useState(1)' },
      'without "use client"',
    ],
    [
      'a context without "use client"',
      { 'form/store/context.ts': 'export const c = createContext(1)' },
      'without "use client"',
    ],
    ['"use client" without a hook', { 'fields/A.tsx': `'use client'\nexport const A = () => <p />` }, 'without a hook'],
    ['"use client" in an entry', { 'index.ts': `'use client'\nuseA()` }, 'where servers read'],
    ['"use client" in an adapter', { 'adapter/a.ts': `'use client'\nuseA()` }, 'where servers read'],
    ['an inline style', { 'fields/A.tsx': 'export const A = () => <p style={{}} />' }, 'inline style'],
    ['raw HTML', { 'fields/A.tsx': 'export const A = () => <p dangerouslySetInnerHTML={h} />' }, 'dangerously'],
    [
      'raw HTML by assignment',
      { 'form/store/a.ts': 'export const a = (p: Element) => { p.innerHTML = "" }' },
      'innerHTML',
    ],
    [
      'a hook in form/saving',
      { 'form/saving/save.ts': `import { useA } from '../store/useA.js'`, 'form/store/useA.ts': '' },
      'form/saving',
    ],
    [
      'a section by its name in the form',
      { 'form/store/a.ts': `export const a = (id: string) => id === 'giftNote'`, 'sections/gift-note/schema.ts': '' },
      'section of "giftNote"',
    ],
    [
      'a field of a section in the form',
      { 'form/field/a.ts': 'export const a = (key: string) => `giftNote.${key}`', 'sections/gift-note/schema.ts': '' },
      'section of "giftNote."',
    ],
    [
      'a component beside the public hooks',
      { 'checkout/A.tsx': `'use client'\nexport const A = () => useOffer()`, 'index.ts': '' },
      'useOffer is not one of the public hooks',
    ],
    [
      'a component with a part of a public hook',
      {
        'sections/shipping-options/A.tsx': `'use client'\nexport const A = () => useOffer()`,
        'index.ts': `export { useOffers } from './form/store/useOffers.js'`,
        'form/store/useOffers.ts': `/** The offers. */\nexport const useOffers = 1`,
      },
      'useOffer is not one of the public hooks',
    ],
    [
      'a hook that a component no longer needs',
      { 'checkout/Root.tsx': `'use client'\nexport const Root = () => useParts()` },
      'useRoot is in the list of ownHooks, and is not called',
    ],
    ['a private field', { 'form/store/a.ts': 'export const a = (b: { _c: 1 }) => b._c' }, 'private field _c'],
    ['a circle', { 'schema/a.ts': `import './b.js'`, 'schema/b.ts': `import './a.js'` }, 'schema/a.ts, schema/b.ts'],
    [
      'a circle of types',
      { 'schema/a.ts': `import type { B } from './b.js'`, 'schema/b.ts': `import type { A } from './a.js'` },
      'circle',
    ],
    ['zod classic', { 'schema/text.ts': `import * as z from 'zod'` }, 'zod/mini'],
    ['a named zod import', { 'schema/text.ts': `import { string } from 'zod/mini'` }, 'zod/mini'],
    ['React on the server', { 'server/a.ts': `import type { FC } from 'react'` }, 'below form/'],
    ['Node in the browser', { 'adapter/a.ts': `import 'node:fs'` }, 'outside server/'],
    [
      'a provider by its id',
      { 'adapter/a.ts': `export const a = (id: string) => id === 'acme'`, 'providers/acme/wire.ts': '' },
      'acme',
    ],
    [
      'a public name without docstring',
      { 'index.ts': `export { text } from './schema/text.js'`, ...schema },
      'schema/text.ts text docstring',
    ],
    [
      'a public member without docstring',
      { 'index.ts': `export * as All from './schema/text.js'`, ...schema },
      'schema/text.ts text docstring',
    ],
    [
      'an imported name without docstring',
      { 'index.ts': `import { text } from './schema/text.js'\nexport { text as other }`, ...schema },
      'schema/text.ts text docstring',
    ],
    [
      'a public type without docstring',
      { 'locales/en.ts': '// no docstring\nexport interface Messages {}' },
      'locales/en.ts Messages docstring',
    ],
  ])('reports %s', (_, files: Record<string, string>, complaint) => {
    expect(problemsIn(files)).toEqual([expect.stringContaining(complaint)])
  })

  it('accepts plain comments, and code in them', () => {
    const source = '/**\n * Calls `judge`. A stand-in for `fetch`.\n * @returns nothing\n */\nexport const a = 1'
    expect(problemsIn({ 'schema/text.ts': source })).toEqual([])
  })

  it.each([
    ['any', 'export const a = 1 as any // the answer has no type'],
    ['a non-null assertion', '// never empty\nexport const a = [1][0]!'],
    ['a silenced error', '// @ts-expect-error: the type is wrong in 1.2\nexport const a = 1'],
  ])('accepts %s with a reason', (_, source) => {
    expect(problemsIn({ 'schema/text.ts': source })).toEqual([])
  })

  it('takes the public hooks in components, and those of React', () => {
    const source = `'use client'\nexport const A = () => { useId(); useParts(); return useTotals() }`
    const files = {
      'fields/A.tsx': source,
      'index.ts': `export { type Totals, useTotals } from './form/store/useTotals.js'`,
      'form/store/useTotals.ts': `/** The totals. */\nexport const useTotals = 1\n/** Totals. */\nexport type Totals = 1`,
    }
    expect(problemsIn(files)).toEqual([])
  })

  it.each([
    'export const a = () => document.activeElement',
    `export const a = document.querySelector('a')`,
    `export const a = document.getElementById('a')`,
    `window.addEventListener('focus', () => {})`,
    'export const a = globalThis.document',
    'export const a = (view = window) => view',
    'export const a = (b: Element) => getComputedStyle(b)',
    ...['Element', 'HTMLSelectElement', 'Node', 'InputEvent', 'ShadowRoot', 'FormData'].map(
      (name) => `export const a = (b: unknown) => b instanceof ${name}`,
    ),
  ])('reports code that works in one window only: %s', (source) => {
    for (const file of ['form/store/a.ts', 'fields/a.ts', 'sections/tax-id/A.tsx', 'checkout/a.ts', 'testing/a.ts']) {
      expect(problemsIn({ [file]: source })).toEqual([expect.stringContaining('one window')])
    }
  })

  it('accepts the document and the window of an element', () => {
    const source = `export const a = (b: Element) => b.ownerDocument.defaultView?.document.activeElement instanceof Map`
    expect(
      problemsIn({ 'form/store/a.ts': source, 'form/store/b.ts': 'export const b = { document: 1, window: 2 }' }),
    ).toEqual([])
  })

  it('warns about a long file, but not about mirrors and generated data', () => {
    const long = '\n'.repeat(300) + 'export {}'
    const generated = `// Generated from CLDR by scripts/x.mjs.${long}`
    const files = { 'schema/text.ts': long, 'providers/a/schema.ts': long, 'countries/names.ts': generated }
    expect(checkArchitecture(files)).toMatchObject({
      problems: [],
      warnings: ['schema/text.ts: 301 lines. Split it if it has more than one purpose.'],
    })
  })
})
