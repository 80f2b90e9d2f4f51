import { DocsContainer } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'

import { Passage } from '../../stories/docs/Passage.js'
import { pages } from '../../stories/docs/pages.js'
import '../../stories/page.css'
import { mount } from './mount.js'

const texts = import.meta.glob<string>(['../../docs/*.md', '../../README.md', '!../../docs/README.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const shown = Object.entries(texts)
  .map(([path, text]) => ({ file: path.slice(path.lastIndexOf('/') + 1), text }))
  .filter(({ file }) => file in pages)

// A page without stories needs no more of Storybook.
const channel = { on: () => {}, off: () => {}, emit: () => {} }
const context = { channel, projectAnnotations: {} } as unknown as Parameters<typeof DocsContainer>[0]['context']

const show = (children: ReactNode) =>
  mount(<DocsContainer context={context}>{children}</DocsContainer>).querySelector('.sbdocs-content') as Element
const open = (text: string) => show(<Passage of={text} />)

const right = (element: Element) => Math.floor(element.getBoundingClientRect().right)
const beyond = (content: Element, selector: string) =>
  [...content.querySelectorAll(selector)]
    .filter((element) => right(element) > right(content))
    .map(({ textContent }) => textContent.slice(0, 80))

afterAll(() => page.viewport(414, 896))

it.each(shown)(
  '$file in Storybook has no table wider than a page of 1,000 px, and scrolls only down at 320',
  async ({ text }) => {
    await page.viewport(1000, 800)
    // Highlighted code is slow to render, and scrolls by itself.
    const content = open(text.replace(/^```[^]*?^```/gm, ''))
    await expect.poll(() => content.querySelector('h1')?.checkVisibility()).toBe(true)
    expect(beyond(content, 'table')).toEqual([])
    await page.viewport(320, 800)
    expect(beyond(content, ':not(.docs-table *)')).toEqual([])
  },
)

it('code on a page of Storybook is visible at once, and scrolls by itself', async () => {
  await page.viewport(320, 800)
  const [text = ''] = shown.filter(({ file }) => file === 'languages.md').map((each) => each.text)
  const content = open(text)
  await expect.poll(() => content.querySelectorAll('pre').length).toBe(text.match(/^```\w/gm)?.length)
  for (const code of content.querySelectorAll('pre')) {
    // The highlighter is loaded after the page.
    await expect.poll(() => code.textContent).toContain('import')
    expect(code.checkVisibility()).toBe(true)
  }
  expect(beyond(content, ':not(.docs-table *, pre *)')).toEqual([])
})

it('direction and color scheme of the toolbar change the stories of a page, and not its text', () => {
  const { documentElement: html } = document
  html.dir = 'rtl'
  html.style.colorScheme = 'dark'
  onTestFinished(() => {
    html.dir = ''
    html.style.colorScheme = ''
  })
  const content = show(<div className="docs-story" />)
  const story = content.querySelector('.docs-story') as Element
  expect(getComputedStyle(content).direction).toBe('ltr')
  expect(getComputedStyle(story).direction).toBe('rtl')
  expect(getComputedStyle(story).backgroundColor).toBe('rgb(18, 18, 18)')
})
