import { isDeepStrictEqual } from 'node:util'

import type { SessionAdapter } from '../../src/adapter/adapter.js'
import { enqueueWrite } from '../../src/adapter/writeQueue.js'
import { save } from '../../src/form/saving/save.js'
import { everySection } from '../../src/checkout/everySection.js'
import { createStore } from '../../src/form/store/createStore.js'
import { type CheckoutStore, currentValues } from '../../src/form/store/store.js'
import { judgeSections } from '../../src/form/issues/validate.js'
import { lacksLineItems, shownSections } from '../../src/providers/fieldMode.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import { readOwn } from '../../src/providers/readOwn.js'
import type { FieldPath, SectionId, SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { isOfCart, openCarts } from './cart.js'
import { checkoutStack, quote } from './checkoutStack.js'
import { deadlines } from './faults.js'
import { seededRandom } from './seededRandom.js'

/** The problems that a schedule found; empty if the kit did what it promises. */
export interface ScheduleReport {
  problems: string[]
  /** What happened, in order, to explain a failure. */
  events: string[]
  /** The number of requests that reached the provider's connection. */
  writes: number
}

export interface Schedule {
  provider: SandboxId
  seed: number
}

// Few values per field, so that a shopper also returns to an earlier one.
const edits: Partial<Record<FieldPath, readonly string[]>> = {
  'contact.email': ['ann@example.com', 'bob@example.com', 'eve@example.com'],
  'contact.firstName': ['Ann', 'Bob', 'Eve'],
  'contact.phone': ['+12025550123', '+12025550124', '+12025550125'],
  'billingAddress.line1': ['1 Main St', '2 Main St', '3 Main St'],
  'billingAddress.city': ['Paris', 'Lyon', 'Nantes'],
  'shippingAddress.line1': ['1 High St', '2 High St', '3 High St'],
  'shippingAddress.city': ['Oslo', 'Bergen', 'Tromso'],
  'taxId.value': ['911144442', '911144443', '911144444'],
  'shippingOptions.selected': ['ground', 'air'],
}

// The sandboxes' keys, and what only the shopper and the provider may know.
const secrets = [
  'sk_test_sandbox',
  btoa('sandbox:sandbox'),
  'Bearer',
  ...Object.entries(edits).flatMap(([path, values]) => (path === 'shippingOptions.selected' ? [] : (values ?? []))),
]

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One shopper who edits and saves while requests have faults; then the faults stop and Save is pressed once more. */
export async function runSchedule({ provider: id, seed }: Schedule): Promise<ScheduleReport> {
  const random = seededRandom(seed)
  const direct = (id === 'fastspring' || id === 'topiic') && random.chance(0.4)
  const often = random.pick([0.2, 0.5, 0.8])
  // Without the form, which itself sends one save at a time, only the queue keeps the order.
  const queueAlone = random.chance(0.3)
  const stack = await checkoutStack(id, { direct, often, randoms: [seededRandom(seed, 1), seededRandom(seed, 2)] })
  const { upstream, sandbox, pageLine, providerLine, log } = stack
  // Its own random stream, so that a seed means the same without it.
  const silences = seededRandom(seed, 3)
  let silent = silences.chance(0.3)
  const adapter: SessionAdapter = {
    ...stack.adapter,
    // Some adapters never settle and ignore the signal: their updates are never sent.
    update: (update, options) =>
      silent && silences.chance(0.2) ? new Promise(() => undefined) : stack.adapter.update(update, options),
    ...(silent && { timeoutMs: deadlines.silent }),
  }
  const problems: string[] = []
  const events: string[] = [
    `${id} ${direct ? 'direct' : 'over the relay'}${queueAlone ? ', the queue alone' : ''}, seed ${seed}, ${often} disturbed`,
  ]
  const start = performance.now()
  const note = (event: string) => void events.push(`${Math.round(performance.now() - start)} ${event}`)
  const store = createStore(everySection, { adapter, defaultValues: startValues() })
  const shown = shownSections(adapter.provider).filter((section) => section !== 'lineItems')
  const saves: Promise<unknown>[] = []
  // The queue alone keeps no list of what is stored.
  const hasCart = !queueAlone && !lacksLineItems(adapter.provider)
  const cartDraws = seededRandom(seed, 4)
  const carts = hasCart
    ? openCarts(store, sandbox, cartDraws, (lineItems) => enqueueWrite(stack.otherTab, { lineItems }, () => true))
    : undefined
  const withCart = (sections: readonly SectionId[]): readonly SectionId[] =>
    carts && cartDraws.chance(0.8) ? [...sections, 'lineItems'] : sections

  /** Compares what the provider stores of these sections with what it should store. */
  async function compare(when: string, { lineItems: _items, ...update }: SessionUpdate): Promise<void> {
    const options = update.shippingOptions && quote.filter(({ id }) => id === update.shippingOptions?.selected)
    const body = await upstream.wire.toBody(update, options && { shippingOptions: options })
    // JSON drops undefined values.
    for (const [path, expected] of leaves(JSON.parse(JSON.stringify(body)))) {
      const stored = readOwn(sandbox.session(), ...path)
      if (!isDeepStrictEqual(stored, expected)) {
        problems.push(`${when}: ${path.join('.')} is ${JSON.stringify(stored)}, not ${JSON.stringify(expected)}`)
      }
    }
  }

  async function press(quiet: boolean, sections: readonly SectionId[] = shown): Promise<SessionUpdateResult> {
    note(`${quiet ? 'leave' : 'press'} ${sections.join(' ')}`)
    const result = queueAlone
      ? await enqueueWrite(adapter, (await judgeSections(store, shown, currentValues(store))).update)
      : await save(store, { sections, quiet })
    note(`-> ${result.status} ${result.saved.join(' ')} ${result.status === 'failed' ? result.reason : ''}`)
    if (result.status === 'rejected' && !isOfCart(result)) problems.push(`refused: ${JSON.stringify(result.issues)}`)
    // What is reported as saved is stored at that moment.
    if (result.status === 'saved' && !queueAlone) await compare('told as saved', knownAsSaved(store))
    return result
  }

  function edit(): void {
    const paths = (Object.keys(edits) as FieldPath[]).filter((path) =>
      shown.some((section) => path.startsWith(`${section}.`)),
    )
    const path = random.pick(paths)
    const value = random.pick(edits[path] ?? [])
    note(`edit ${path} ${value}`)
    store.form.setValue(path, value)
  }

  try {
    for (let left = 4 + random.below(6); left > 0; left -= 1) {
      for (let fields = 1 + random.below(2); fields > 0; fields -= 1) edit()
      if (carts && cartDraws.chance(0.7)) note(`quantity ${carts.edit()}`)
      if (carts && cartDraws.chance(0.3)) saves.push(carts.editElsewhere().then((event) => note(`elsewhere ${event}`)))
      if (random.chance(0.8))
        saves.push(press(random.chance(0.5), withCart(random.chance(0.7) ? shown : [random.pick(shown)])))
      if (random.chance(0.7)) await sleep(random.below(random.chance(0.2) ? 300 : 40))
      if (random.chance(0.2)) await saves.at(-1)
    }
    await Promise.all(saves)
    note('calm')
    pageLine?.calm()
    providerLine.calm()
    silent = false
    if (queueAlone) {
      // A replay never reports earlier attempts of this tab: its Save is sent after that of the other tab.
      const other = await enqueueWrite(stack.otherTab, (await judgeSections(store, shown, otherValues())).update)
      note(`other tab -> ${other.status}`)
    }
    carts?.mend()
    const all: readonly SectionId[] = carts ? [...shown, 'lineItems'] : shown
    let result = await press(false, all)
    for (let tries = 1; result.status !== 'saved' && tries < 5; tries += 1) result = await press(false, all)
    if (result.status !== 'saved') problems.push(`nothing saves any more: ${JSON.stringify(result)}`)
    const { update } = await judgeSections(store, shown, currentValues(store))
    await compare('at the end', update)
    if (!queueAlone && !store.getState().complete) problems.push('saved, but not said to be complete')
    await pageLine?.idle()
    await providerLine.idle()
    await compare('after the last held request', update)
    problems.push(...(carts?.compare() ?? []))
  } finally {
    await stack.close()
  }
  const most = Math.max(providerLine.mostAtOnce(), pageLine?.mostAtOnce() ?? 0)
  if (most > 1) problems.push(`${most} different writes were in flight at once`)
  const open = JSON.stringify([
    log,
    pageLine?.answers,
    [...providerLine.seen, ...(pageLine?.seen ?? [])].map(({ url }) => url),
  ])
  const leak = secrets.find((secret) => open.includes(secret))
  if (leak) problems.push(`${leak} stands in a URL, an answer or the log`)
  const bodies = new Map<string, string>()
  for (const { key, body } of pageLine?.seen ?? []) {
    if ((bodies.get(key) ?? body) !== body) problems.push(`the key ${key} came with two bodies`)
    bodies.set(key, body)
  }
  return { problems, events, writes: providerLine.seen.length }
}

/** Two different addresses, so that none copies the other. */
function startValues() {
  const values = exampleValues('US')
  values.shippingAddress.line1 = '9 High St'
  values.shippingOptions.selected = 'ground'
  return values
}

/** What the shopper typed in another tab. */
function otherValues() {
  const values = startValues()
  for (const section of [values.billingAddress, values.shippingAddress]) section.line1 = '77 Other St'
  values.contact.firstName = 'Zoe'
  return values
}

function knownAsSaved({ saved, unsure }: CheckoutStore): SessionUpdate {
  return Object.fromEntries(Object.entries(saved).filter(([id]) => !unsure.has(id as keyof SessionUpdate)))
}

function leaves(value: unknown, path: string[] = []): [string[], unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]))
}
