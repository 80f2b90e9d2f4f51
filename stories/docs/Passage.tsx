import { Markdown } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'

/** What stands in a Markdown file below a heading, so that nothing is said in two places. Throws where the heading is gone. */
export function Passage({ of, heading }: { of: string; heading: string }): ReactNode {
  return <Markdown>{joinCode(passageOf(of, heading))}</Markdown>
}

/** The text below a heading, up to the next one that is not below it. */
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

/** Storybook takes code that goes on in the next line for a block. */
const joinCode = (text: string) =>
  text.replace(/```[^]*?```|`[^`]*`/g, (code) => (code.startsWith('```') ? code : code.replaceAll('\n', ' ')))
