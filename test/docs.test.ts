import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

import { packageTexts } from '../scripts/docs/packageTexts.mjs'
import * as kit from '../src/index.js'
import { pages as storybookPages, slugOf, withStorybookLinks } from '../stories/docs/pages.js'
import { layers, publicEntry } from './architecture/layers.js'
import { hardToRead, pageTexts } from './architecture/plainWords.js'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>> & { name: string }
const packages = [
  manifest.name,
  ...['dependencies', 'peerDependencies', 'devDependencies'].flatMap((list) => Object.keys(manifest[list] ?? {})),
]

const tree = ['src', 'test', 'scripts', 'stories', 'examples', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
)
const docs = tree.filter((file) => /^docs\/.+\.md$/.test(file))
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs]
const decisions = pages.filter((file) => /^docs\/decisions\/(?!README)/.test(file))

const publicFiles = tree
  .filter((file) => file.startsWith('src/'))
  .map((file) => file.slice('src/'.length))
  .filter((file) => publicEntry.test(file) && !file.startsWith('locales/'))
const { Checkout } = kit
const madeByPack = Object.keys(packageTexts())

const codes = (text: string) =>
  // Error messages quote the wrong value.
  [...text.replace(/^```[^]*?^```|^<!-- errors[^]*?^<!-- \/errors/gm, '').matchAll(/`([^`\n]+)`/g)].flatMap(
    ([, code = '']) => code.split(' '),
  )

const isPath = (code: string) =>
  /^\.?[\w<>*-][\w.<>*-]*(\/[\w.<>*-]+)+\/?$|^[\w-]+\/$|^\.?[\w-]+\.(ts|tsx|mjs|json|md|yml)$/.test(code) &&
  !packages.some((each) => code === each || code.startsWith(`${each}/`)) &&
  !madeByPack.some((file) => file.startsWith(code)) &&
  !/^(dist|node_modules|application|multipart|e\.g\.)\//.test(code)

/** Below the root, `src` or `test`; a test may omit its extension. `<id>` matches any name. */
function exists(path: string): boolean {
  const places = [path, `src/${path}`, `test/${path}`, `test/${path}.test.ts`, `test/${path}.test.tsx`]
  if (!/[<*]/.test(path)) return places.some((place) => existsSync(join(root, place)))
  const pattern = path
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/<\w+>|\*/g, '[^/]+')
  return tree.some((file) => new RegExp(`^(\\w+/)?${pattern}$`).test(file))
}

describe('the docs', () => {
  it('name paths that exist', () => {
    const paths = pages.flatMap((page) => [...new Set(codes(read(page)).filter(isPath))].map((path) => [page, path]))
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter(([, path = '']) => !exists(path))).toEqual([])
  })

  it('name scripts that exist', () => {
    const scripts = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run\s+([\w:-]+)/g)].map(([, script]) => script),
    )
    expect(scripts.length).toBeGreaterThan(20)
    expect(scripts.filter((script = '') => !manifest['scripts']?.[script])).toEqual([])
  })

  it('link to files and headings that exist', () => {
    const anchors = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']): [string, string] => [page, target]),
    )
    const lost = links.filter(([page, target]) => {
      if (/^https?:/.test(target)) return false
      const [file = '', anchor] = target.split('#')
      const to = file ? join(page, '..', file) : page
      return !existsSync(join(root, to)) || (anchor !== undefined && !anchors(read(to)).includes(anchor))
    })
    expect(links.length).toBeGreaterThan(5)
    expect(lost).toEqual([])
  })
})

describe('the sentences of the docs', () => {
  const notes = readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md'))
  const others = tree.filter(
    (file) => /^(examples|test)\/[\w/-]+\/README\.md$/.test(file) && !/node_modules/.test(file),
  )
  it.each([...pages, ...others, 'CHANGELOG.md', ...notes.map((file) => `.changeset/${file}`)])(
    'are plain in %s',
    (page) => {
      expect(pageTexts(read(page)).flatMap((text) => hardToRead(text))).toEqual([])
    },
  )
})

describe('the reference', () => {
  const reference = docs.filter((page) => !/decisions|benchmarks|faults|testing.md/.test(page)).map(read)

  it.each(publicFiles)('names every value that %s exports', (file) => {
    const { staticExports } = parseSync(file, read(`src/${file}`)).module
    const names = staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, exportName }) => (isType || !exportName.name ? [] : exportName.name)),
    )
    const isNamed = (name: string) => reference.some((text) => new RegExp(`\\b${name}\\b`).test(text))
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !isNamed(name))).toEqual([])
  })

  it('has a heading for every component, and for every hook', () => {
    const headings = (page: string) => [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
    const components = Object.keys(Checkout).map((name) => `Checkout.${name}`)
    const hooks = Object.keys(kit).filter((name) => /^use[A-Z]/.test(name))
    expect(headings('docs/components.md')).toEqual(
      expect.arrayContaining([...components, 'CheckoutForm', 'AddressSummary']),
    )
    expect(headings('docs/hooks.md')).toEqual(expect.arrayContaining(hooks))
  })
})

describe('the tables of the docs', () => {
  it('describe every prop, option and method', () => {
    const cells = (line: string) => line.split(/(?<!\\)\|/).slice(1, -1)
    const rows = pages.flatMap((page) =>
      [...read(page).matchAll(/^\|.+\| meaning +\|\n\|[-| ]+\n((?:\|.+\n)+)/gm)].flatMap(([, body = '']) =>
        body.trim().split('\n').map(cells),
      ),
    )
    expect(rows.length).toBeGreaterThan(150)
    const empty = rows.filter((row) => !/\w{2}/.test(row.at(-1) ?? ''))
    expect(empty.map(([name = '']) => name.trim())).toEqual([])
  })
})

describe('the pages of Storybook', () => {
  it('are the reference pages of docs, with the same text', () => {
    const [index = ''] = read('docs/README.md').split('Pages for people who change the kit')
    const listed = [...index.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file = '']) => file)
    expect(listed.length).toBeGreaterThan(12)
    const mdx = tree.filter((file) => /^stories\/docs\/.+\.mdx$/.test(file)).map(read)
    const lost = listed.filter(
      (file) =>
        !mdx.some(
          (text) =>
            text.includes(`import text from '../../docs/${file}?raw'`) &&
            text.includes(`<Meta title="${storybookPages[file]}" />`) &&
            text.includes('<Passage of={text} />'),
        ),
    )
    expect(lost).toEqual([])
  })

  it('link to each other where the files do', () => {
    const linked = withStorybookLinks(
      '[a](hooks.md#usefield) [b](../README.md#a-form) [c](../examples/next/README.md) [d](#e)',
    )
    expect(linked).toBe(
      '[a](?path=/docs/reference-hooks--docs#usefield) [b](?path=/docs/guide-start--docs#a-form) c [d](#e)',
    )
    const start = read('stories/docs/Start.mdx')
    const sections = docs
      .filter((file) => storybookPages[file.slice('docs/'.length)])
      .flatMap((file) => [...read(file).matchAll(/\]\(\.\.\/README\.md#([\w-]+)\)/g)].map(([, anchor = '']) => anchor))
    const headings = [...start.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))
    expect(sections.length).toBeGreaterThan(2)
    expect(sections.filter((anchor) => !headings.includes(anchor))).toEqual([])
  })

  it('repeat sections whose headings exist', () => {
    const mdx = tree.filter((file) => /^stories\/docs\/.+\.mdx$/.test(file))
    const passages = mdx.flatMap((page) => {
      const sources = new Map(
        [...read(page).matchAll(/^import (\w+) from '(.+)\?raw'$/gm)].map(([, id = '', file = '']) => [id, file]),
      )
      const used = [...read(page).matchAll(/<Passage of=\{(\w+)\} heading="([^"]+)"/g)]
      return used.map(([, id = '', heading = '']) => ({ page, file: join(page, '..', sources.get(id) ?? ''), heading }))
    })
    expect(passages.length).toBeGreaterThan(5)
    const lost = passages.filter(
      ({ file, heading }) =>
        !read(file)
          .split(/\n/)
          .some((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading),
    )
    expect(lost).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const map = read('ARCHITECTURE.md')

  it('draws the layers: each arrow is permitted, and every permitted import follows the arrows', () => {
    const picture = /^```mermaid\n([^]*?)^```/m.exec(map)?.[1] ?? ''
    const labels = new Map([...picture.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, id = '', label = '']) => [id, label]))
    const into = new Map<string, string[]>(Object.keys(layers).map((layer) => [layer, []]))
    for (const line of picture.replace(/\["[^"]+"\]/g, '').split('\n')) {
      const rooms = line.trim().split(' --> ')
      for (const [at, id] of rooms.slice(1).entries()) {
        const [from = '', to = ''] = [rooms[at] ?? '', id].map((each) => labels.get(each) ?? each)
        expect(layers[to]?.from, `${from} --> ${to}`).toContain(from)
        into.get(to)?.push(from)
      }
    }
    const before = (layer: string): Set<string> =>
      new Set((into.get(layer) ?? []).flatMap((from) => [from, ...before(from)]))
    for (const [layer, { from }] of Object.entries(layers))
      expect([...before(layer)], layer).toEqual(expect.arrayContaining([...from]))
  })

  it('describes every folder', () => {
    const folders = (parent: string) =>
      readdirSync(join(root, 'src', parent), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const wanted = [...folders('.').map((entry) => entry.name), ...folders('form').map((entry) => `form/${entry.name}`)]
    const rows = new Set([...map.matchAll(/^\| `([\w/]+)\/`/gm)].map(([, folder]) => folder))
    expect(wanted.filter((folder) => folder !== 'form' && !rows.has(folder))).toEqual([])
  })

  it('is one page', () => {
    expect(map.split('\n').length).toBeLessThanOrEqual(130)
  })
})

describe('docs/decisions', () => {
  it('gives each decision a reason to reconsider it, and each page a line in the index', () => {
    const index = read('docs/decisions/README.md')
    expect(decisions.length).toBeGreaterThan(5)
    for (const page of decisions) {
      expect(index).toContain(`](${page.slice('docs/decisions/'.length)})`)
      for (const decision of read(page).split(/^## /m).slice(1))
        expect(decision, `${page}: ${decision.split('\n')[0]}`).toMatch(/^\*\*Revisit when\*\* \S/m)
    }
  })
})
