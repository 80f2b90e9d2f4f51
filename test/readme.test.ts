import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { SessionAdapter } from '../src/adapter/adapter.js'
import { fillTables } from '../scripts/docs/fillTables.mjs'
import { locale } from '../src/locales/en.js'
import { listRows } from '../src/providers/listRows.js'
import type { Provider } from '../src/providers/provider.js'
import { emptyValues } from '../src/sections/emptyValues.js'
import { sectionIds } from '../src/sections/keys.js'
import type { SessionUpdate } from '../src/sections/schema.js'
import { exampleValues } from '../src/testing/index.js'
import { blocksIn, blocksOf, pagesIn, root, textOf } from './readme/readBlocks.js'
import { listen } from './server/listen.js'

const readme = textOf('README.md')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
const cache = join(root, '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'readme-'))
const node = (...options: string[]) => spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8' })

const blocks = new Map([...blocksOf(readme), ...blocksIn('docs')])
const storyBlocks = blocksIn('stories/docs')

/** The rows of the table of a page whose head contains a word, without code markup. */
function table(page: string, head: string): string[][] {
  const lines = textOf(page).split('\n')
  const start = lines.findIndex((line) => line.startsWith('|') && line.includes(head))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  const cells = (line: string) => line.split('|').map((cell) => cell.trim())
  return lines.slice(start, end).map((line) => cells(line).slice(1, -1))
}

const codes = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

// The modules that the examples call "your own code".
const shop = `import type { Address, ShippingOption } from 'tillkit'
export const carts = {
  ofVisitor: async (request: Request) =>
    request.headers.get('cookie') === 'cart=1' ? { id: 'cart-1', stripeSession: 'cs_test_1' } : undefined,
}
export const orders = {
  stored: [] as unknown[],
  store: async (...order: unknown[]) => orders.stored.push(order) === 1,
  update: async (...order: unknown[]) => (orders.stored.push(order), orders.totals('cart-1')),
  totals: async (_cart: string) => [{ id: 'total', amount: 1500, currency: 'eur' }],
}
export const carriers = {
  quote: (_session: string, address?: Address): ShippingOption[] =>
    address?.country === 'DE' ? [{ id: 'post', label: 'Post', amount: 500, currency: 'eur' }] : [],
}
`
const relay = "export { relay } from './the-relay.js'"
/** The exports of a file of the examples. */
const load = async <Exports>(file: string) => (await import(/* @vite-ignore */ join(folder, file))) as Exports

beforeAll(() => {
  for (const [file, code] of [...blocks, ...storyBlocks, ['shop.ts', shop], ['relay.ts', relay]] as const)
    writeFileSync(join(folder, file), code)
  const tsconfig = { extends: '../../test/integrations/tsconfig.json', include: ['*'], exclude: ['server-next.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  // Next's bundler needs imports without an extension, which Node's resolution does not find.
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler' }
  writeFileSync(
    join(folder, 'tsconfig.next.json'),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: ['server-next.ts'], exclude: [] }),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Relays {
  relay(request: Request): Promise<Response>
}
const fromPage = { origin: 'https://shop.example', cookie: 'cart=1' }

function toRequest(update: SessionUpdate, headers: Record<string, string>): Request {
  const json = { 'content-type': 'application/json', 'idempotency-key': 'a1' }
  const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(update) }
  return new Request('https://shop.example/api/checkout', init)
}

describe('the code in README.md and docs/', () => {
  it('compiles together with that of the Storybook pages', () => {
    const pages = [
      'README.md',
      ...['docs', 'stories/docs'].flatMap((folder) => pagesIn(folder).map((page) => `${folder}/${page}`)),
    ]
    const written = pages.flatMap((page) => textOf(page).match(/^```tsx?$/gm) ?? [])
    expect(written.length).toBeGreaterThan(30)
    expect(new Set([...blocks.keys(), ...storyBlocks.map(([file]) => file)]).size).toBe(written.length)
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    for (const project of ['tsconfig.json', 'tsconfig.next.json'])
      expect(node(compiler, '--noEmit', '--pretty', 'false', '-p', project).stdout).toBe('')
  }, 120_000)

  it('renders a form', async () => {
    const { Shipping } = await load<{ Shipping: () => null }>('a-form.tsx')
    const html = renderToString(createElement(Shipping))
    expect(html).toContain('name="shippingAddress.postalCode"')
    expect(html).toMatch(/<option value="DE" selected="">/)
  })

  it('renders a form in custom markup', async () => {
    const { Contact } = await load<{ Contact: () => null }>('your-own-look.tsx')
    const adapter = { update: async () => ({ status: 'saved', saved: [] }) }
    const html = renderToString(createElement(Contact, { adapter } as object))
    expect(html).toMatch(/<p class="my-field"><label[^>]*>Email<\/label> <input [^>]*name="contact.email"/)
    expect(html.match(/data-till/g)).toHaveLength(1)
  })

  it('saves to a server, and shows its errors at their fields', async () => {
    const code = blocks.get('your-own-backend.tsx') ?? ''
    expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(12)
    const { adapter, Buyer } = await load<{ adapter: SessionAdapter; Buyer: () => null }>('your-own-backend.tsx')
    const html = renderToString(createElement(Buyer))
    expect(html).toContain('name="contact.email"')
    expect(html).not.toContain('name="billingAddress.city"')
    const { contact } = exampleValues('US')
    const seen: { method: string | undefined; key: unknown; body: unknown }[] = []
    const { url, close } = await listen(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      seen.push({ method: request.method, key: request.headers['idempotency-key'], body: JSON.parse(body) })
      const error = /\{ "errors": .* \}(?=`)/.exec(textOf('docs/adapters.md'))?.[0] ?? ''
      response.writeHead(seen.length === 1 ? 422 : 204).end(seen.length === 1 ? error : '')
    })
    // The page is on the server's own origin.
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(new URL(path, url), init))
    const save = () => adapter.update({ contact }, { signal: new AbortController().signal, idempotencyKey: 'k1' })
    expect(await save()).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'contact.email', code: 'invalid', message: 'We cannot write to this address.' }],
    })
    expect(await save()).toEqual({ status: 'saved', saved: ['contact'] })
    expect(seen).toEqual(Array(2).fill({ method: 'PUT', key: 'k1', body: { contact } }))
    vi.unstubAllGlobals()
    await close()
  })

  it('renders a step', async () => {
    const { Steps } = await load<{ Steps: () => null }>('components-checkoutroot.tsx')
    const adapter = { update: async () => ({ status: 'saved', saved: [] }) }
    const html = renderToString(createElement(Steps, { adapter, step: 'contact' } as object))
    expect(html).toContain('name="contact.email"')
    expect(html).not.toContain('name="shippingAddress.city"')
    expect(html).toMatch(/<button[^>]*><span>Continue</)
  })

  it('runs a relay in front of a custom backend', async () => {
    const { relay } = await load<Relays>('server-your-own-backend-behind-a-relay.ts')
    const { orders } = await load<{ orders: { stored: unknown[] } }>('shop.ts')
    const { contact, shippingAddress } = exampleValues('DE')
    const send = async (update: SessionUpdate) => (await relay(toRequest(update, fromPage))).json()
    const option = { id: 'post', label: 'Post', amount: 500, currency: 'eur' }
    expect(await send({ contact, shippingAddress })).toEqual({
      status: 'saved',
      saved: ['contact', 'shippingAddress'],
      session: { shippingOptions: [option], totals: [{ id: 'total', amount: 1500, currency: 'eur' }] },
    })
    expect(orders.stored).toEqual([['cart-1', { contact, shippingAddress }, [option]]])
    expect(await send({ contact: { ...contact, email: 'ann' } })).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'contact.email', code: 'invalid-email' }],
    })
    expect(await send({ contact })).toMatchObject({ status: 'failed', reason: 'conflict' })
  })

  it('applies the rules', async () => {
    const { Buyer } = await load<{ Buyer: () => null }>('rules-rules.tsx')
    const adapter = { update: async () => ({ status: 'saved', saved: [] }) }
    const html = renderToString(createElement(Buyer, { adapter } as object))
    expect(html).toMatch(/required=""[^>]*name="contact.phone"/)
    expect(html).not.toContain('name="contact.company"')
    expect(html).toContain('<option value="AT">')
    expect(html).not.toContain('<option value="US">')
  })

  it('runs a relay with a save function', async () => {
    const { relay } = await load<Relays>('your-own-backend-2.ts')
    const { orders } = await load<{ orders: { stored: unknown[] } }>('shop.ts')
    const { contact } = exampleValues('DE')
    const answer: unknown = await (await relay(toRequest({ contact }, fromPage))).json()
    const totals = [{ id: 'total', amount: 1500, currency: 'eur' }]
    expect(answer).toEqual({ status: 'saved', saved: ['contact'], session: { totals } })
    expect(orders.stored.at(-1)).toEqual(['cart-1', { contact }])
  })

  it('runs a relay', async () => {
    const { relay } = await load<Relays>('the-relay.ts')
    const address = { fullName: 'Ann Lee', line1: 'Hauptstraße 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
    const shippingAddress = { ...emptyValues().shippingAddress, ...address }
    const update = { shippingAddress, shippingOptions: { selected: 'drone' } }
    const send = (headers: Record<string, string>) => relay(toRequest(update, headers))
    const answer = await send(fromPage)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      status: 'rejected',
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [{ id: 'post', amount: 500 }] },
    })
    expect((await send({ origin: 'https://shop.example' })).status).toBe(401)
    expect((await send({ origin: 'https://else.example', cookie: 'cart=1' })).status).toBe(403)
  })
})

describe('the tables', () => {
  it('show where each section is stored', async () => {
    const [head = [], , ...rows] = table('README.md', '`fastspring`')
    expect(rows.map(([section]) => section)).toEqual(sectionIds)
    for (const [column, id] of head.entries()) {
      if (column === 0) continue
      const entry = join(root, 'src/providers', codes(id)[0] ?? '', 'index.ts')
      const provider = Object.values((await import(/* @vite-ignore */ entry)) as object).find(
        (value): value is Provider => typeof value === 'object' && value !== null && 'fields' in value,
      )
      // Sections whose keys a shop defines have one place for all of them.
      const { custom, lineItems } = provider ?? {}
      const places = new Map(Object.entries({ custom, lineItems }))
      for (const row of rows) {
        if (places.has(row[0] ?? '')) {
          const place = places.get(row[0] ?? '')
          expect(codes(row[column]), `${id} ${row[0]}`).toEqual(place && 'to' in place ? [place.to] : [])
          continue
        }
        const stored = listRows(provider?.fields ?? {}).filter(([path]) => path.startsWith(`${row[0]}.`))
        const named = codes(row[column]).map((name) => stored.filter(([, { to }]) => `${to}.`.startsWith(`${name}.`)))
        // Each name matches some rows, and together they match every row.
        expect(named.map((found) => found.length > 0)).toEqual(named.map(() => true))
        expect(new Set(named.flat()), `${id} ${row[0]}`).toEqual(new Set(stored))
      }
    }
  })

  it('quote the message to the shopper for every failure', () => {
    const rows = table('docs/errors.md', 'the shopper reads').slice(2)
    const texts = new Map<string, string>()
    for (const [, , reason = '', text = ''] of rows) if (text !== 'the same') texts.set(codes(reason)[0] ?? '', text)
    const messages = Object.entries(locale.messages).filter(([key]) => key.startsWith('status.'))
    const failures = messages.filter(([key]) => !['saving', 'saved'].includes(key.slice(7)))
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(failures.map(([key, text]) => [key.slice(7), text])))
  })

  it('list every token of the style sheet', () => {
    const tokens = (text: string) => new Set(text.match(/--till-[a-z-]+/g))
    expect(tokens(textOf('docs/styling.md'))).toEqual(tokens(readFileSync(join(root, 'src/styles.css'), 'utf8')))
  })

  it('list every required package', () => {
    const listed = table('docs/compatibility.md', '| package').flatMap(([name]) => codes(name))
    const needed = { ...manifest.dependencies, ...manifest.peerDependencies }
    expect(listed.toSorted()).toEqual(Object.keys(needed).toSorted())
  })
  it.each(pagesIn('docs'))(
    'of docs/%s that are generated from the code are up to date: else run `npm run docs`',
    async (page) => {
      const text = textOf(`docs/${page}`)
      expect(await fillTables(text)).toBe(text)
      // Each member has a docstring.
      expect(text.match(/^\| `.*\|\s+\|$/gm)).toBeNull()
    },
    60_000,
  )
})

describe('README.md', () => {
  it('has at most 250 lines, and links every page for users', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(250)
    const forContributors = ['README.md', 'benchmarks.md', 'faults.md', 'testing.md']
    for (const page of pagesIn('docs').filter((each) => !forContributors.includes(each)))
      expect(readme).toContain(`](docs/${page})`)
  })
})
