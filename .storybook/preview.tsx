import '../src/styles.css'

import type { Decorator, Preview } from '@storybook/react-vite'

import type { Locale } from '../src/index.js'

const modules = import.meta.glob<{ locale: Locale }>('../src/locales/*.ts', { eager: true })
const locales = Object.fromEntries(Object.values(modules).map(({ locale }) => [locale.code, locale]))
const nameOf = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
const directionOf = (code: string) => (/^(ar|he)\b/.test(code) ? 'rtl' : 'ltr')

/** The page's colour scheme, language and reading direction, as a host's page sets them. */
const page: Decorator = (Story, { globals, args }) => {
  const { colorScheme, direction, locale } = globals
  document.documentElement.style.colorScheme = colorScheme
  document.documentElement.style.background = 'Canvas'
  document.documentElement.lang = locale
  document.documentElement.dir = direction === 'auto' ? directionOf(locale) : direction
  return locale === 'en' ? <Story /> : <Story args={{ ...args, locale: locales[locale] }} />
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  decorators: [page],
  initialGlobals: { colorScheme: 'light', direction: 'auto', locale: 'en' },
  globalTypes: {
    colorScheme: {
      description: 'Colour scheme',
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
        items: [{ value: 'auto', title: 'as the language' }, 'ltr', 'rtl'],
        dynamicTitle: true,
      },
    },
  },
}

export default preview
