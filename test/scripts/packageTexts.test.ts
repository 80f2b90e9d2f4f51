import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { packageTexts } from '../../scripts/docs/packageTexts.mjs'
import * as kit from '../../src/index.js'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const made = packageTexts()
const { 'llms.txt': llms = '', 'skills/tillkit/SKILL.md': skill = '', 'registry.json': registry = '' } = made

const linksOf = (text: string) => [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => target)
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Links whose file or heading does not exist. */
const lostLinks = (text: string, folder = '') =>
  linksOf(text).filter((target) => {
    const [path = '', anchor] = target.split('#')
    const file = join(folder, path)
    const isThere = file in made || existsSync(join(root, file))
    return !isThere || (anchor !== undefined && !anchorsOf(file).includes(anchor))
  })

describe('llms.txt', () => {
  it('has a title, a summary, and sections of links, as llmstxt.org defines it', () => {
    const [title, summary, ...rest] = llms.trim().split('\n\n')
    expect(title).toBe('# tillkit')
    expect(summary).toMatch(/^> React form components .+\.$/)
    expect(llms.match(/^# /gm)).toHaveLength(1)
    const lists = rest.slice(rest.findIndex((part) => part.startsWith('## ')))
    expect(lists.length).toBeGreaterThan(8)
    for (const part of lists) expect(part).toMatch(/^(## \w[\w ]+|(- \[.+\]\(\S+\): .+\n?)+)$/)
  })

  it('links to files and headings that exist, to every page of the README and to every hook', () => {
    expect(lostLinks(llms)).toEqual([])
    const pages = [...read('README.md').matchAll(/^\| \[.+?\]\((docs\/.+?)\)/gm)].map(([, page]) => page)
    expect(pages.length).toBeGreaterThan(10)
    const hooks = Object.keys(kit).filter((name) => /^use[A-Z]/.test(name))
    const wanted = [...pages, ...hooks.map((name) => `docs/hooks.md#${name.toLowerCase()}`)]
    expect(linksOf(llms)).toEqual(expect.arrayContaining(wanted))
  })

  it('names components and hooks that exist', () => {
    const names = [...llms.matchAll(/^- \[(.+)\]\(docs\/(?:components|hooks)\.md#/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(15)
    const parts = Object.keys(kit.Checkout).map((name) => `Checkout.${name}`)
    expect(names.filter((name) => !parts.includes(name) && !(name in kit))).toEqual([])
  })
})

describe('SKILL.md', () => {
  it('has a front matter that agents can read', () => {
    const [, name, description = ''] = /^---\nname: (.+)\ndescription: (.+)\nlicense: MIT\n---\n/.exec(skill) ?? []
    // The name must be that of its folder.
    expect(name).toBe('tillkit')
    expect(description).toMatch(/Use when/)
    expect(description.length).toBeLessThanOrEqual(1024)
    expect(skill.split('\n').length).toBeLessThanOrEqual(500)
  })

  it('takes each code block from a page whose blocks are compiled', () => {
    const blocks = skill.match(/^```tsx?\n[^]*?^```$/gm) ?? []
    const pages = ['README.md', 'docs/rules.md', 'docs/component-tests.md'].map(read).join('\n')
    expect(blocks).toHaveLength(6)
    expect(blocks.filter((block) => !pages.includes(block))).toEqual([])
    expect(skill).not.toContain('<!--')
  })

  it('links to files that exist, from its folder', () => {
    expect(linksOf(skill).length).toBeGreaterThan(5)
    expect(lostLinks(skill, 'skills/tillkit')).toEqual([])
  })
})

interface Item {
  name: string
  type: string
  dependencies: string[]
  files: { path: string; type: string; target: string }[]
}

describe('registry.json', () => {
  const { name, homepage, items } = JSON.parse(registry) as { name: string; homepage: string; items: Item[] }
  const manifest = JSON.parse(read('examples/shadcn/package.json')) as { dependencies: Record<string, string> }

  it('has what the registry schema requires', () => {
    expect([name, homepage, items.length]).toEqual(['tillkit', expect.stringMatching(/^https:/), 1])
    for (const item of items) {
      expect(item).toMatchObject({ name: expect.stringMatching(/^[a-z-]+$/) as string, type: 'registry:block' })
      for (const { type, target } of item.files) {
        expect(type).toMatch(/^registry:(ui|component)$/)
        expect(target).toMatch(/^components\/checkout\/[\w/]+\.tsx?$/)
      }
    }
  })

  it('lists existing files, with everything that they import', () => {
    for (const { files, dependencies } of items) {
      const paths = files.map(({ path }) => path)
      const packages = dependencies.map((each) => each.replace(/@[^@]+$/, ''))
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
      expect(dependencies).toEqual(packages.map((each) => `${each}@${manifest.dependencies[each]}`))
      const lost = paths.flatMap((path) =>
        [...read(path).matchAll(/from '(.+)'/g)].flatMap(([, from = '']) => {
          if (!from.startsWith('.')) return from === 'react' || packages.includes(from) ? [] : from
          const file = join(dirname(path), from).replace(/\.js$/, '')
          return paths.some((each) => each === `${file}.ts` || each === `${file}.tsx`) ? [] : from
        }),
      )
      expect(lost).toEqual([])
    }
  })
})
