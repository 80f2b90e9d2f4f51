import '../src/styles.css'

import type { Decorator, Preview } from '@storybook/react-vite'

/** The page's colour scheme and reading direction, as a host's page sets them. */
const page: Decorator = (Story, { globals }) => {
  document.documentElement.style.colorScheme = globals.colorScheme
  document.documentElement.style.background = 'Canvas'
  document.documentElement.dir = globals.direction
  return <Story />
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  decorators: [page],
  initialGlobals: { colorScheme: 'light', direction: 'ltr' },
  globalTypes: {
    colorScheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'light dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Reading direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
}

export default preview
