import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

/**
 * The text of a Markdown file below a heading, or the whole file without its title. Throws if there is no such heading.
 */
export function Passage({ of, heading }: { of: string; heading?: string }): ReactNode {
  const text = heading === undefined ? of.replace(/^# .+\n/, '') : passageOf(of, heading)
  return <Markdown>{joinCode(withoutLinks(text))}</Markdown>
}

/** The text below a heading, up to the next heading of the same or a higher level. */
export function passageOf(text: string, heading: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'))
  if (start === -1) throw new Error(`There is no heading "${heading}".`)
  const depth = lines[start]?.indexOf(' ') ?? 0
  let isCode = false
  const end = lines.findIndex((line, index) => {
    if (line.startsWith('```')) isCode = !isCode
    return index > start && !isCode && /^#+ /.test(line) && line.indexOf(' ') <= depth
  })
  return lines.slice(start + 1, end === -1 ? undefined : end).join('\n')
}

/** Links to other files do not work in Storybook, and comments mark generated tables. */
const withoutLinks = (text: string) =>
  text.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1').replace(/<!-- .+ -->\n/g, '')

/** Storybook renders code that continues on the next line as a block. */
const joinCode = (text: string) =>
  text.replace(/```[^]*?```|`[^`]*`/g, (code) => (code.startsWith('```') ? code : code.replaceAll('\n', ' ')))
