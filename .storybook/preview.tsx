import '../src/styles.css'
import '../stories/page.css'

import type { Decorator, Preview, ReactRenderer } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import type { PreparedStory, StoryContext as AnyContext } from 'storybook/internal/types'

import type { Locale } from '../src/index.js'
import { type Conditions, ConditionsContext, failures, providerChoices } from '../stories/conditions.js'
import { codeOf } from '../stories/docs/codeOf.js'
import { ComponentPage } from '../stories/docs/ComponentPage.js'

type StoryContext = AnyContext<ReactRenderer> & Pick<PreparedStory<ReactRenderer>, 'originalStoryFn'>

const modules = import.meta.glob<{ locale: Locale }>('../src/locales/*.ts', { eager: true })
const locales = Object.fromEntries(Object.values(modules).map(({ locale }) => [locale.code, locale]))
const nameOf = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
const directionOf = (code: string) => (/^(ar|he)\b/.test(code) ? 'rtl' : 'ltr')
const items = (titles: Record<string, string>) => Object.entries(titles).map(([value, title]) => ({ value, title }))
const ofStory = { value: 'story', title: 'as in the story' }
const chosen = (value: unknown) => (value === ofStory.value ? undefined : value)

/** Sets the color scheme, language and direction of the page, and passes the other choices of the toolbar to the story. */
const page: Decorator = (Story, { globals }) => {
  const { colorScheme, direction } = globals
  const locale = locales[globals.locale as string] as Locale
  document.documentElement.style.colorScheme = colorScheme
  document.documentElement.lang = locale.code
  document.documentElement.dir = direction === 'auto' ? directionOf(locale.code) : direction
  const conditions = {
    provider: chosen(globals.provider),
    failure: chosen(globals.failure),
    latency: Number(globals.latency),
    locale,
  } as Conditions
  return (
    <ConditionsContext.Provider value={conditions}>
      <Story />
    </ConditionsContext.Provider>
  )
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: {
      page: ComponentPage,
      codePanel: true,
      canvas: { sourceState: 'shown' },
      source: {
        type: 'dynamic',
        transform: (code: string, { originalStoryFn, args, ...context }: StoryContext) =>
          codeOf(originalStoryFn(args, context as StoryContext)) ?? code,
      },
    },
    options: {
      storySort: { order: ['Guide', 'Reference', 'Checkout', 'Sections', 'Fields', 'Look', 'Own look', 'Providers'] },
    },
  },
  // Loads the lazy code first, so that each story starts with the whole form.
  loaders: [() => import('../src/sections/tax-id/TaxIdFieldset.js').then(() => ({}))],
  decorators: [page],
  // Every story renders something, and no placeholder of a text is left.
  afterEach: async ({ canvasElement }) => {
    await expect(canvasElement).not.toBeEmptyDOMElement()
    await expect(canvasElement.textContent).not.toMatch(/undefined|\[object |\{\w+\}/)
  },
  initialGlobals: {
    colorScheme: 'light',
    direction: 'auto',
    locale: 'en',
    provider: ofStory.value,
    failure: ofStory.value,
    latency: '0',
  },
  globalTypes: {
    colorScheme: {
      description: 'Color scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'light dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: Object.keys(locales).map((code) => ({ value: code, title: nameOf(code) })),
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Reading direction',
      toolbar: {
        icon: 'transfer',
        items: [{ value: 'auto', title: 'as in the language' }, 'ltr', 'rtl'],
        dynamicTitle: true,
      },
    },
    provider: {
      description: 'Provider',
      toolbar: { icon: 'database', items: [ofStory, ...items(providerChoices)], dynamicTitle: true },
    },
    latency: {
      description: 'Latency',
      toolbar: {
        icon: 'time',
        items: ['0', '300', '1000', '3000', '10000'].map((ms) => ({ value: ms, title: `${ms} ms` })),
        dynamicTitle: true,
      },
    },
    failure: {
      description: 'Failure',
      toolbar: { icon: 'lightning', items: [ofStory, ...items(failures)], dynamicTitle: true },
    },
  },
}

export default preview
