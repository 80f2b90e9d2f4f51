import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks'
import { type ComponentProps, Fragment, type ReactNode } from 'react'

import { slugOf, withStorybookLinks } from './pages.js'

interface Props {
  /** The text of a Markdown file. */
  of: string
  /** Show only the text below this heading. */
  heading?: string
}

const options = {
  slugify: slugOf,
  overrides: { code: Code, a: AnchorMdx, ...HeadersMdx, table: ScrollingTable },
}

/** A Markdown file, or a part of it. Throws if there is no such heading. */
export function Passage({ of, heading }: Props): ReactNode {
  const text = heading === undefined ? of : passageOf(of, heading)
  return <Markdown options={options}>{joinCode(withStorybookLinks(withoutComments(text)))}</Markdown>
}

function Code({ className, children }: { className?: string; children?: ReactNode }): ReactNode {
  if (typeof children !== 'string' || className !== undefined || children.includes('\n'))
    return <CodeOrSourceMdx {...(className && { className })}>{children}</CodeOrSourceMdx>
  return <InlineCode>{children}</InlineCode>
}

/** Code in a sentence or a cell, where long names may wrap. */
export function InlineCode({ children }: { children: string }): ReactNode {
  return (
    <code>
      {children.split(/(?<=[._/<(])/).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- A part has no name but its place.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}

/** A table that scrolls by itself if it is wider than the page. */
export function ScrollingTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className="docs-table">
      <table {...props} />
    </div>
  )
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

/** Comments mark the tables that a script writes. */
const withoutComments = (text: string) => text.replace(/<!-- .+ -->\n/g, '')

/** Storybook renders code that continues on the next line as a block. */
const joinCode = (text: string) =>
  text.replace(/```[^]*?```|`[^`]*`/g, (code) => (code.startsWith('```') ? code : code.replaceAll('\n', ' ')))
