import { join } from 'node:path'

import { build } from 'esbuild'
import { type CDPSession, chromium, type Page } from 'playwright'

import { launchOptions } from '../chromium.js'
import { listen } from '../server/listen.js'

/** A measured number and its maximum. */
export interface BenchRow {
  id: string
  what: string
  value: number
  budget: number
  unit: string
  pass: boolean
}

interface Seen {
  count: number
  components: string[]
}

/**
 * Counts the work of React and the browser for the checkout, in React's production build in Chromium. `root`: the
 * repository.
 */
export async function benchRender(root: string): Promise<BenchRow[]> {
  const code = await bundle(root)
  const server = await listen((req, res) => {
    const file = code.get(req.url ?? '')
    if (file) return res.setHeader('content-type', 'text/javascript').end(file)
    res.setHeader('content-type', 'text/html; charset=utf-8')
    return res.end('<!doctype html><title>Bench</title><body><script type="module" src="/benchPage.js"></script>')
  })
  // V8's compiled code grows with use, and the checkout does not own it.
  const args = [...(launchOptions.args ?? []), '--js-flags=--no-opt --no-maglev --no-sparkplug']
  const browser = await chromium.launch({ ...launchOptions, args })
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction('globalThis.bench')
    return [...(await typing(page)), ...(await answers(page)), ...(await leaks(page))]
  } finally {
    await browser.close()
    await server.close()
  }
}

const row = (id: string, what: string, value: number, budget: number, unit: string): BenchRow => ({
  id,
  what,
  value,
  budget,
  unit,
  pass: value <= budget,
})

const settle = (page: Page) => page.waitForTimeout(400)
const clear = (page: Page) => page.evaluate('bench.commits.clear()')
const show = async (page: Page, name: string) => {
  await page.evaluate(`bench.show('${name}')`)
  await settle(page)
}

async function seen(page: Page): Promise<Seen> {
  await settle(page)
  return page.evaluate<Seen>('({ count: bench.commits.count, components: bench.commits.components })')
}

async function typing(page: Page): Promise<BenchRow[]> {
  await show(page, 'whole')
  const first = await seen(page)
  await show(page, 'whole')
  const mounted = await seen(page)
  const rows = [
    row('mount', 'commits to mount the whole checkout', mounted.count, 2, 'commits'),
    // Lookup, states of a country and tax ID: each part loads once in the life of a page.
    row('mount-first', 'the same while three parts of its code come later', first.count, 5, 'commits'),
  ]
  // The tax ID fields are behind their checkbox.
  await page.locator('[name="taxId.business"]').check()
  await settle(page)
  const values = await page.evaluate<Record<string, Record<string, string>>>('bench.values')
  const names = await page.evaluate<string[]>(
    '[...document.querySelectorAll(\'input:not([type="checkbox"])\')].map(({ name }) => name)',
  )
  const costs: [name: string, perKey: number][] = []
  for (const name of names) {
    const [section = '', key = ''] = name.split('.')
    const text = values[section]?.[key] || 'Words 12'
    await page.locator(`[name="${name}"]`).focus()
    await settle(page)
    await clear(page)
    await page.keyboard.type(text, { delay: 5 })
    costs.push([name, (await seen(page)).count / text.length])
  }
  for (const [id, what, key] of [
    ['typing', 'any text field', ''],
    ['typing-phone', 'a phone number that is formatted', 'phone'],
    ['typing-postal', 'a postal code', 'postalCode'],
    ['typing-tax-id', 'a tax ID', 'taxId.value'],
    ['typing-lookup', 'a street with a lookup', 'line1'],
  ] as const) {
    const of = costs.filter(([name]) => name.endsWith(key))
    // Without such a field the row would prove nothing.
    const most = of.length ? Math.max(...of.map(([, perKey]) => perKey)) : Number.NaN
    rows.push(row(id, `commits per key in ${what}, ${of.length} fields`, most, 0, 'commits'))
  }
  return [...rows, ...(await oneError(page))]
}

async function oneError(page: Page): Promise<BenchRow[]> {
  await show(page, 'whole')
  const street = page.locator('[name="billingAddress.line1"]')
  await street.focus()
  await settle(page)
  await clear(page)
  await page.keyboard.press('Tab')
  const came = await seen(page)
  if ((await street.getAttribute('aria-invalid')) !== 'true') throw new Error('There is no error to count.')
  await street.focus()
  await settle(page)
  await clear(page)
  await page.keyboard.type('1 Main St')
  const went = await seen(page)
  return [
    row('error', 'commits for one error that comes', came.count, 1, 'commits'),
    row('error-components', 'components for one error that comes', came.components.length, 3, 'components'),
    row('mended', 'commits for one error that goes', went.count, 1, 'commits'),
    row('mended-components', 'components for one error that goes', went.components.length, 3, 'components'),
  ]
}

/** Changes a field and saves it. Counts from the arrival of the answer. */
async function save(page: Page, name: string, field: string, session: object): Promise<Seen> {
  await show(page, name)
  await page.evaluate(`bench.answerWith(${JSON.stringify(session)})`)
  await page.locator(`[name="${field}"]`).fill('Perth')
  await page.evaluate('void (bench.saving = bench.save())')
  await settle(page)
  await clear(page)
  await page.evaluate('bench.letGo()')
  const { status } = await page.evaluate<{ status: string }>('bench.saving')
  if (status !== 'saved') throw new Error('There is no answer to count.')
  return seen(page)
}

async function answers(page: Page): Promise<BenchRow[]> {
  const option = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
  const same = await save(page, 'contactAlone', 'contact.company', { shippingOptions: [option] })
  const price = await save(page, 'withOptions', 'shippingAddress.city', { shippingOptions: [{ ...option, amount: 9 }] })
  const total = await save(page, 'withTotal', 'contact.company', { summary: { total: 1900 } })
  const line = { id: 'total', amount: 1900, currency: 'usd' }
  const totals = await save(page, 'withTotals', 'contact.company', { totals: [line] })
  const fields = ({ components }: Seen) => components.filter((each) => each.endsWith('Field')).length
  return [
    row('answer', 'commits for an answer that changes nothing visible', same.count, 0, 'commits'),
    row('price', 'commits for one changed price', price.count, 1, 'commits'),
    row('price-fields', 'fields rendered for one changed price', fields(price), 0, 'components'),
    row('total', 'commits for one changed total', total.count, 1, 'commits'),
    row('total-fields', 'fields rendered for one changed total', fields(total), 0, 'components'),
    row('total-line', 'commits for one changed line of Checkout.Totals', totals.count, 1, 'commits'),
    row('total-line-fields', 'fields rendered for it', fields(totals), 0, 'components'),
  ]
}

async function leaks(page: Page): Promise<BenchRow[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')
  await page.evaluate('bench.cycle(50)')
  const before = await counters(page, session)
  await page.evaluate('bench.cycle(100)')
  const after = await counters(page, session)
  return [
    row(
      'heap',
      'heap kept by a mount and unmount, compiled code apart',
      (after.heap - before.heap) / 100 / 1024,
      1,
      'KB',
    ),
    row('nodes', 'DOM nodes kept after 100 of them', after.nodes - before.nodes, 0, 'nodes'),
    row('listeners', 'listeners kept after 100 of them', after.listeners - before.listeners, 0, 'listeners'),
  ]
}

async function counters(page: Page, session: CDPSession): Promise<Record<'heap' | 'nodes' | 'listeners', number>> {
  await page.waitForTimeout(1000)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') }
}

async function bundle(root: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/render/benchPage.tsx')],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    // The benchmark counts component names.
    keepNames: true,
    outdir: '/',
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]))
}
