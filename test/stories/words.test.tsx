import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ReactNode } from 'react'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

import preview from '../../.storybook/preview.js'
import { codeOf } from '../../stories/docs/codeOf.js'
import { components } from '../../stories/docs/components.js'
import { stateTexts } from '../../stories/docs/stateTexts.js'
import { hardToRead, pageTexts } from '../architecture/plainWords.js'

interface Annotations {
  name?: string
  args?: object
  render?: (args: object, context: object) => ReactNode
  parameters?: { docs?: { source?: { code?: string }; canvas?: { sourceState?: string } } }
}
type StoryFile = Record<string, Annotations> & { default: Annotations & { title: string } }

const folder = join(import.meta.dirname, '../../stories')
const modules = import.meta.glob<StoryFile>('../../stories/*.stories.tsx', { eager: true })
const files = Object.entries(modules).map(([path, module]) => {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return { file, module, stories: Object.entries(module).filter(([name]) => name !== 'default') }
})

/** The docstrings above the exports of a file. */
function docstrings(file: string): Map<string, string> {
  const text = readFileSync(join(folder, file), 'utf8')
  const { program, comments } = parseSync(file, text)
  return new Map(
    program.body.flatMap((statement): [string, string][] => {
      const isDefault = statement.type === 'ExportDefaultDeclaration'
      if (!isDefault && statement.type !== 'ExportNamedDeclaration') return []
      const [first] =
        !isDefault && statement.declaration?.type === 'VariableDeclaration' ? statement.declaration.declarations : []
      const name = isDefault ? 'default' : first?.id.type === 'Identifier' ? first.id.name : ''
      const above = comments.findLast(({ end }) => end <= statement.start)
      const isOwn = above?.value.startsWith('*') && text.slice(above.end, statement.start).trim() === ''
      return [[name, isOwn ? (above?.value ?? '').slice(1).replace(/\s+/g, ' ').trim() : '']]
    }),
  )
}

const kebab = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
const hasPlace = (title: string) => components[title.slice(title.lastIndexOf('/') + 1)] !== undefined
/** In Storybook, a sentence has at most 25 words. */
const problems = (text: string) => (text ? hardToRead(text, 25) : ['no description'])

describe('the descriptions of stories', () => {
  it.each(files)('are plain sentences in $file', ({ file, module, stories }) => {
    const texts = docstrings(file)
    const described = stories.map(([name]) => [name, texts.get(name) || stateTexts[kebab(name)] || ''])
    if (!hasPlace(module.default.title)) described.push(['default', texts.get('default') ?? ''])
    expect(described.length).toBeGreaterThan(0)
    expect(described.flatMap(([name, text = '']) => problems(text).map((problem) => `${name}: ${problem}`))).toEqual([])
    expect(described.filter(([, text = '']) => !/^[A-Z`].*[.)]$/.test(text))).toEqual([])
  })

  it.each(files)('have names in sentence case in $file', ({ stories }) => {
    const names = stories.map(([name, { name: shown }]) => shown ?? kebab(name).replaceAll('-', ' '))
    const unnamed = stories.filter(([name, { name: shown }]) => kebab(name).includes('-') && !shown)
    expect(unnamed.map(([name]) => name)).toEqual([])
    expect(names.flatMap((name) => hardToRead(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('have a place in the reference if the story is of a component of the kit', () => {
    const titles = files.map(({ module }) => module.default.title)
    const ofKit = titles.filter((title) => /^(Checkout|Sections)\//.test(title))
    expect(ofKit.length).toBeGreaterThan(14)
    expect(ofKit.filter((title) => !hasPlace(title))).toEqual([])
  })
})

describe('the code of stories', () => {
  it('is open', () => {
    expect(preview.parameters?.docs).toMatchObject({ codePanel: true, canvas: { sourceState: 'shown' } })
  })

  it.each(files)('has only public names in $file', ({ module: { default: meta }, stories }) => {
    if (meta.parameters?.docs?.canvas?.sourceState === 'none') return expect(stories.length).toBeGreaterThan(0)
    for (const [name, story] of stories) {
      const { code } = { ...meta.parameters?.docs?.source, ...story.parameters?.docs?.source }
      const render = story.render ?? meta.render
      const shown = code ?? codeOf(render?.({ ...meta.args, ...story.args }, { globals: {} }))
      expect(shown, name).toMatch(/<[A-Z]/)
      if (!code) expect(shown, name).not.toMatch(/<Stage|undefined|\[object/)
    }
    return undefined
  })

  it('is that of a page', () => {
    const Collapsed = files.find(({ file }) => file === 'ContactForm.stories.tsx')?.module['Collapsed']
    expect(codeOf(Collapsed?.render?.(Collapsed.args ?? {}, {}))).toBe(
      [
        '<ContactForm',
        '  adapter={adapter}',
        "  rules={{ fields: { 'contact.company': 'collapsed', 'contact.phone': 'collapsed' } }}",
        '/>',
      ].join('\n'),
    )
  })
})

describe('the pages of Storybook', () => {
  const pages = readdirSync(join(folder, 'docs')).filter((file) => file.endsWith('.mdx'))

  it.each(pages)('are plain in %s', (page) => {
    const text = readFileSync(join(folder, 'docs', page), 'utf8').replace(/^import .+$|<[^>]*>/gm, '')
    expect(text.trim().length + page.length).toBeGreaterThan(0)
    expect(pageTexts(text).flatMap((each) => hardToRead(each, 25))).toEqual([])
  })
})
