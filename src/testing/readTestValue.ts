import { listRows } from '../providers/listRows.js'
import type { Provider } from '../providers/provider.js'
import { readOwn } from '../providers/readOwn.js'
import { splitPath } from '../sections/fieldPath.js'

/** A parsed test value: `test reject postalCode` → `{ name: 'reject', argument: 'postalCode' }`. */
export interface TestValue {
  name: string
  argument: string
  /** The whole text. */
  value: string
  /** The path of the field that `argument` names, in the provider's names. */
  path: readonly string[]
}

/** Finds the test value in a request body: in a line 1 or, if there is none, in a company. */
export function readTestValue({ fields }: Provider, body: unknown): TestValue | undefined {
  const rows = listRows(fields)
  for (const key of ['line1', 'company']) {
    const texts = rows
      .filter(([path]) => splitPath(path)[1] === key)
      .map(([path, { to }]) => [path, readOwn(body, ...to.split('.'))] as const)
      .filter(([, text]) => text !== undefined)
    for (const [path, text] of texts) {
      const [value = '', name = '', argument = ''] = /^test (\w+) ?(\w*)$/.exec(String(text)) ?? []
      const field = rows.find(([other]) => other === `${splitPath(path)[0]}.${argument}`)?.[1].to ?? argument
      if (name) return { name, argument, value, path: field.split('.') }
    }
    if (texts.length > 0) return undefined
  }
  return undefined
}
