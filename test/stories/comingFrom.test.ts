import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const page = read('docs/coming-from.md')
const element = read('node_modules/@stripe/stripe-js/dist/stripe-js/elements/address.d.ts')

/** The first-level names that an interface declares. */
const keysOf = (name: string): string[] => {
  const body = new RegExp(`export interface ${name} {\n([^]*?)\n}`).exec(element)?.[1] ?? ''
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, key = '']) => key)
}

describe('the migration page', () => {
  it('covers every option and every event of the Address Element', () => {
    const options = keysOf('StripeAddressElementOptions')
    expect(options).toContain('allowedCountries')
    const events = [...new Set([...element.matchAll(/eventType: '(\w+)'/g)].map(([, type = '']) => type))]
    expect(events).toContain('change')
    const reported = keysOf('StripeAddressElementChangeEvent').filter((key) => key !== 'elementType')
    const missing = [...options, ...events, ...reported].filter((name) => !new RegExp(`\\b${name}\\b`).test(page))
    expect(missing).toEqual([])
  })

  it('names only existing fields and variables', async () => {
    const { fieldPaths } = await import('../../src/sections/fieldPath.js')
    const named = [...page.matchAll(/\['?(\w+Address|contact)\.(\w+)/g)].map(([, section, key]) => `${section}.${key}`)
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((path) => !(fieldPaths as readonly string[]).includes(path))).toEqual([])
    const variables = (text: string) => text.match(/--till-[a-z-]+/g) ?? []
    const known = new Set(variables(read('src/styles.css')))
    expect(variables(page)).toContain('--till-color-primary')
    expect(variables(page).filter((name) => !known.has(name))).toEqual([])
  })
})
