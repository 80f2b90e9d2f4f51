/** The Markdown files that Storybook shows, by their name, with the titles of their pages. */
export const pages: Readonly<Record<string, string>> = {
  'README.md': 'Guide/Start',
  'coming-from.md': 'Guide/Coming from another form',
  'components.md': 'Reference/Components',
  'hooks.md': 'Reference/Hooks',
  'sections.md': 'Reference/Sections',
  'rules.md': 'Reference/Rules',
  'adapters.md': 'Reference/Adapters',
  'providers.md': 'Reference/Providers',
  'server.md': 'Reference/Server',
  'styling.md': 'Reference/Styling',
  'languages.md': 'Reference/Languages',
  'component-tests.md': 'Reference/Component tests',
  'errors.md': 'Reference/Errors',
  'security.md': 'Reference/Security',
  'compatibility.md': 'Reference/Compatibility',
  'agents.md': 'Reference/Coding agents',
}

/** Storybook's id of a page with this title. */
export const pageId = (title: string): string => `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}--docs`

/** Returns the anchor of a heading, as GitHub makes it. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\d _-]/gu, '')
    .replaceAll(' ', '-')

/**
 * Makes links between Markdown files lead to their pages in Storybook. Links to other files of the repository become
 * plain text, because Storybook has no page for them.
 */
export const withStorybookLinks = (text: string): string =>
  text.replace(/\[([^\]]+)\]\((?!https?:|#)([^)#]*)(#[^)]*)?\)/g, (_, words: string, path: string, anchor = '') => {
    const title = pages[path.replace(/^(?:\.\.\/)?(?:docs\/)?/, '')]
    return title ? `[${words}](?path=/docs/${pageId(title)}${anchor})` : words
  })
