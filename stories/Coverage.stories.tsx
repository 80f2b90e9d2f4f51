import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'

import type { Provider } from '../src/index.js'
import { checkoutPage } from '../src/providers/checkout-page/index.js'
import { fastspring } from '../src/providers/fastspring/index.js'
import { stripe } from '../src/providers/stripe/index.js'
import { topiic } from '../src/providers/topiic/index.js'
import { fieldPaths, splitPath } from '../src/sections/fieldPath.js'
import type { FieldPath } from '../src/sections/schema.js'

const providers: Provider[] = [fastspring, stripe, checkoutPage, topiic]

/** Where each field goes in each provider's request, and why it goes nowhere. */
function Coverage(): ReactNode {
  return (
    <table>
      <caption>What each provider stores</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {providers.map(({ id }) => (
            <th key={id} scope="col">
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fieldPaths.map((path) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            {providers.map(({ id, fields }) => (
              <td key={id}>
                <Cell fields={fields} path={path} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ fields, path }: { fields: Provider['fields']; path: FieldPath }): ReactNode {
  const entry = fields[path] ?? fields[splitPath(path)[0]]
  if (!entry) return 'Not stored.'
  if ('gap' in entry) return entry.gap
  const { to, max, required, note } = entry
  return (
    <>
      <code>{to}</code>
      {required && ', required'}
      {max !== undefined && `, at most ${max} characters`}
      {note && `. ${note}`}
    </>
  )
}

export default { title: 'Providers/Coverage', component: Coverage } satisfies Meta

export const AllFields: StoryObj = {}
