import axe from 'axe-core'
import { cdp } from 'vitest/browser'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Returns axe's violations by WCAG 2.2 AA and best practices, and the checks that need a person, by rule. Colors under
 * an open list cannot be measured, so they are measured without it.
 */
export async function judgePage(): Promise<{ violations: string[]; undecided: string[]; rules: number }> {
  const { violations, incomplete, passes } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
  })
  const above = document.querySelector('[data-till="suggestions"]')?.getBoundingClientRect()
  const isCovered = (id: string, element: Element | undefined) => {
    const box = element?.getBoundingClientRect()
    return id === 'color-contrast' && above && box && box.top < above.bottom && box.bottom > above.top
  }
  const listed = (results: typeof violations) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ element }) => results !== incomplete || !isCovered(id, element))
        .map(({ html, any, all }) => `${id}: ${[...any, ...all][0]?.message ?? ''} ${html.slice(0, 160)}`),
    )
  return { violations: listed(violations), undecided: listed(incomplete), rules: passes.length }
}

const page = document.documentElement

/** Emulates settings of the shopper's machine, until the next call. */
export async function emulate(settings: Record<string, string>): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  const features = Object.entries(settings).map(([name, value]) => ({ name, value }))
  await session.send('Emulation.setEmulatedMedia', { features })
}

/** Sets up a page with the styles of a shop, without color transitions. */
export async function preparePage(): Promise<void> {
  page.lang = 'en'
  document.title = 'Checkout'
  document.body.style.background = 'Canvas'
  await emulate({ 'prefers-reduced-motion': 'reduce' })
}

/** Calls `look` with the page in light and dark, from left to right and from right to left. */
export async function fromAllSides(look: (scheme: string) => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'])
    for (const dir of ['ltr', 'rtl']) {
      page.style.colorScheme = colorScheme
      page.dir = dir
      await look(`${colorScheme} ${dir}`)
    }
  page.removeAttribute('style')
  page.dir = ''
}
