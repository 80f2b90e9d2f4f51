// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import preview from '../../.storybook/preview.js'
import * as kit from '../../src/index.js'
import { components } from '../../stories/docs/components.js'
import { allParts, allStates, findAll, partPattern, reachable, sources } from '../../stories/docs/readSources.js'
import { readMessages } from '../../stories/docs/readMessages.js'
import { readPartTokens, readTokens } from '../../stories/docs/readStyles.js'
import { stateStories } from '../../stories/docs/stateStories.js'
import type { State } from '../../stories/states.js'

interface StoryFile {
  default: { title: string; component?: unknown; subcomponents?: Record<string, unknown> }
  [story: string]: unknown
}

const files = Object.values(import.meta.glob<StoryFile>('../../stories/*.stories.tsx', { eager: true }))
const storiesOf = (component: unknown) => files.filter((file) => file.default.component === component)
const css = readFileSync(join(import.meta.dirname, '../../src/styles.css'), 'utf8')

const isComponent = ([name, value]: [string, unknown]) =>
  /^[A-Z]/.test(name) && (typeof value === 'function' || Object(value).$$typeof !== undefined)
const { Checkout, ...others } = kit
const parts = Object.entries(Checkout).map(([name, value]): [string, unknown] => [`Checkout.${name}`, value])
const publicComponents = [...Object.entries(others).filter(isComponent), ...parts]

const states = Object.keys({
  Empty: 1,
  Filled: 1,
  Invalid: 1,
  ServerIssue: 1,
  Warning: 1,
  Saving: 1,
  Saved: 1,
  Offline: 1,
  Failed: 1,
  Ended: 1,
  Locked: 1,
} satisfies Record<State, 1>)

const idOf = (title: string, name: string) => {
  const kebab = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
  return `${kebab(title)}--${kebab(words)}`
}
const ids = files.flatMap((file) =>
  Object.keys(file)
    .filter((name) => name !== 'default')
    .map((name) => idOf(file.default.title, name)),
)

describe('the stories', () => {
  it.each(publicComponents)('show %s', (_, component) => {
    const shown = files.some(
      ({ default: { component: main, subcomponents = {} } }) =>
        main === component || Object.values(subcomponents).includes(component),
    )
    expect(shown).toBe(true)
  })

  it.each(publicComponents.filter(([name]) => /^\w+Form$/.test(name)))('show %s in every state', (_, component) => {
    const names = storiesOf(component).flatMap((file) => Object.keys(file))
    expect(names).toEqual(expect.arrayContaining(states))
  })

  it.each([
    ['ShippingOptionsForm', ['Waiting', 'Loading', 'LoadingAgain', 'Recommended', 'None', 'FailedToLoad', 'Expired']],
    ['TaxIdForm', ['Inferred', 'Verified', 'Unverified', 'Unavailable', 'Pending', 'NotCleared']],
    ['BillingAddressForm', ['Collapsed', 'Open', 'Container', 'Chosen', 'OutOfOrder']],
    ['ShippingAddressForm', ['Collapsed']],
    ['ContactForm', ['Collapsed']],
    ['CheckoutForm', ['Collapsed', 'Fastspring', 'Stripe', 'CheckoutPage', 'Topiic', 'Dark', 'RightToLeft', 'Arabic']],
  ] as const)('show the states that only %s has', (name, wanted) => {
    const names = storiesOf(others[name]).flatMap((file) => Object.keys(file))
    expect(names).toEqual(expect.arrayContaining([...wanted]))
  })

  it('show every reason of a failed save, and every state of an element', () => {
    expect(Object.keys(stateStories)).toEqual(allStates)
    expect(Object.values(stateStories).filter((id) => !ids.includes(id))).toEqual([])
    const reasons = findAll(['locales/messages/en/form.ts'], /'status\.([\w-]+)'/g)
    const shown = storiesOf(Checkout.Status).flatMap((file) => Object.keys(file))
    const names = reasons.map((reason) =>
      reason.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    )
    expect(reasons.length).toBeGreaterThan(8)
    expect(shown).toEqual(expect.arrayContaining(names))
  })

  it('name only existing stories and components', () => {
    const links = import.meta.glob<string>('../../stories/docs/*.mdx', {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const named = Object.values(links).flatMap((text) =>
      [...text.matchAll(/StoryLink id="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([])
    const pages = files.map(({ default: { title } }) => title.slice(title.lastIndexOf('/') + 1))
    expect(Object.keys(components).filter((name) => !pages.includes(name))).toEqual([])
    const rendered = Object.values(components).flatMap((note) => note.files)
    expect(rendered.filter((file) => !(file in sources))).toEqual([])
  })

  it('fail on any accessibility violation', () => {
    expect(preview.parameters?.a11y).toEqual({ test: 'error' })
    const overridden = import.meta.glob<string>('../../stories/**/*', { query: '?raw', import: 'default', eager: true })
    expect(Object.values(overridden).filter((text) => /a11y\s*:/.test(text))).toEqual([])
  })
})

describe('the pages about styling', () => {
  it('list every variable of the style sheet with its default', () => {
    const tokens = readTokens(css)
    expect(new Set(tokens.map(({ name }) => name))).toEqual(new Set(css.match(/--till-[a-z-]+/g)))
    const defaults = Object.fromEntries(tokens.map(({ name, fallback }) => [name, fallback]))
    expect(defaults['--till-color-background']).toBe('Canvas')
    expect(defaults['--till-focus-outline']).toMatch(/^2px solid var\(--till-color-primary\)$/)
    for (const { name, fallback } of tokens) expect(fallback, name).not.toMatch(/--_|^$/)
  })

  it('list every part, and which variables it uses', () => {
    expect(allParts.length).toBeGreaterThan(20)
    expect(new Set(findAll(Object.keys(sources), partPattern))).toEqual(new Set(allParts))
    expect([...(readPartTokens(css).get('status') ?? [])]).toContain('--till-color-success')
    expect([...(readPartTokens(css).get('error') ?? [])]).toContain('--till-color-danger')
  })

  it('list only the parts that a component itself renders', () => {
    const contact = [...reachable('sections/contact/ContactSection.tsx')]
    expect(findAll(contact, partPattern)).toEqual(
      expect.arrayContaining(['section', 'legend', 'field', 'input', 'error']),
    )
    expect(findAll(contact, partPattern)).not.toContain('options')
    const keys = readMessages(contact, ['contact']).map(([key]) => key)
    expect(keys).toEqual(expect.arrayContaining(['legend.contact', 'label.email', 'issue.required.email', 'optional']))
    expect(keys).not.toContain('label.city')
    expect(keys).not.toContain('legend.taxId')
  })
})
