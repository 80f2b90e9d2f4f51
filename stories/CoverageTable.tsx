import './coverage.css'

import type { ReactNode } from 'react'

import { stripeJsProvider } from '../src/adapter/stripeJsProvider.js'
import { checkoutPage } from '../src/providers/checkout-page/index.js'
import { fastspring } from '../src/providers/fastspring/index.js'
import type { FieldRow, Provider } from '../src/providers/provider.js'
import { stripe } from '../src/providers/stripe/index.js'
import { topiic } from '../src/providers/topiic/index.js'
import { fieldPaths, splitPath } from '../src/sections/fieldPath.js'
import { sectionIds } from '../src/sections/keys.js'
import type { FieldPath, SectionId } from '../src/sections/schema.js'

export const columns: readonly Provider[] = [fastspring, stripe, checkoutPage, topiic, stripeJsProvider]

const blanks: Record<FieldRow['blank'], string> = {
  unset: 'Blank clears it.',
  null: 'Blank clears it, as null.',
  omit: 'Blank is not sent, so the stored value stays.',
}

/** Where each provider stores each field, or why it cannot, from the tables of the providers. */
export function CoverageTable(): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the focused region
    <div className="coverage" role="region" aria-labelledby="coverage-caption" tabIndex={0}>
      <table>
        <caption id="coverage-caption">What each provider stores, and where</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {columns.map(({ id }) => (
              <th key={id} scope="col">
                {id}
              </th>
            ))}
          </tr>
        </thead>
        {sectionIds.map((section) => (
          <SectionRows key={section} section={section} />
        ))}
      </table>
    </div>
  )
}

function SectionRows({ section }: { section: SectionId }): ReactNode {
  const paths = fieldPaths.filter((path) => splitPath(path)[0] === section)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {section}
        </th>
      </tr>
      {paths.map((path) => (
        <tr key={path}>
          <th scope="row">{path}</th>
          {columns.map((provider) => (
            <td key={provider.id}>
              <Cell provider={provider} path={path} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Cell({ provider: { id, fields }, path }: { provider: Provider; path: FieldPath }): ReactNode {
  const entry = fields[path] ?? fields[splitPath(path)[0]]
  if (!entry) throw new Error(`The table of ${id} has no entry for ${path}.`)
  if ('gap' in entry) return entry.gap
  const { to, max, required, blank, shown, note } = entry
  const sentences = [
    required && 'Required.',
    max !== undefined && `At most ${max} characters.`,
    shown === false && 'Displayed only if the rules list it.',
    !required && blanks[blank],
    note,
  ].filter(Boolean)
  return (
    <>
      <code>{to}</code> {sentences.join(' ')}
    </>
  )
}
