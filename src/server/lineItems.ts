import { lacksLineItems } from '../providers/fieldMode.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../sections/issue.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import { quantityIssue } from '../sections/line-items/quantityIssue.js'
import { readLineItem, readLineItems } from '../providers/readLineItem.js'
import type { SessionUpdate } from '../sections/schema.js'
import { Problem } from './problem.js'
import type { RelayLogEntry } from './relayLog.js'
import { providerOf, type RelayOptions } from './relayOptions.js'
import { runHook } from './runHook.js'

/** Throws a `TypeError` if `lineItems` is given but nothing can store quantities. */
export function checkLineItems<S, C>(options: RelayOptions<S, C>): void {
  const lineItems: unknown = options.lineItems
  if (lineItems === undefined || lineItems === null) return
  if (typeof lineItems !== 'function')
    throw new TypeError('createRelay: lineItems is not a function. Give one that returns the items of a session.')
  const provider = providerOf(options)
  if (options.save || !provider || !lacksLineItems(provider)) return
  const gap = provider.lineItems && 'gap' in provider.lineItems ? ` ${provider.lineItems.gap}` : ''
  throw new TypeError(`createRelay: ${provider.id} has no place for line items, so remove lineItems.${gap}`)
}

/** Returns the current items if an update changes quantities. Throws a problem if the hook returned no valid list. */
export async function listLineItems<S, C>(
  { lineItems }: RelayOptions<S, C>,
  session: S,
  update: SessionUpdate,
  signal: AbortSignal,
): Promise<LineItem[] | undefined> {
  if (!update.lineItems || !lineItems) return undefined
  const given: unknown = await runHook('lineItems', () => lineItems({ session, signal }))
  const items = readLineItems(given)
  if (items) return items
  const unusable = Array.isArray(given) ? given.findIndex((item) => !readLineItem(item)) : -1
  const logged =
    unusable < 0
      ? 'lineItems returned no list of items with an id each. Return the items of the session.'
      : `lineItems returned an item that cannot be used: number ${unusable + 1}. Give it id, label, amount, currency and quantity.`
  throw new Problem(500, 'Internal error. See the server log.', logged)
}

/** Returns issues for quantities that the current items do not allow. */
export function checkQuantities<S, C>(
  options: RelayOptions<S, C>,
  { lineItems: wanted = {} }: SessionUpdate,
  items: readonly LineItem[],
): SessionIssue[] {
  const issues = Object.entries(wanted).flatMap(([id, text]): SessionIssue[] => {
    const item = items.find((each) => each.id === id)
    const code = quantityIssue(item, Number(text))
    return code ? [{ path: `lineItems.${id}`, code }] : []
  })
  if (issues.length > 0) return issues
  const place = options.save ? undefined : providerOf(options)?.lineItems
  const least = place && 'to' in place ? (place.minItems ?? 0) : 0
  const removed = items.filter(({ id }) => Number(wanted[id] ?? 1) === 0)
  return removed.length > 0 && items.length - removed.length < least
    ? removed.map(({ id }) => ({ path: `lineItems.${id}`, code: 'last-item' }))
    : []
}

/**
 * Adds the items after the update to its result. If the provider reports that the list has changed, the changed items
 * get issues. If the list cannot be read, the update is stored nevertheless, and the log says why.
 */
export async function withLineItems<S, C>(
  options: RelayOptions<S, C>,
  result: SessionUpdateResult,
  { session, update, signal, entry }: { session: S; update: SessionUpdate; signal: AbortSignal; entry: RelayLogEntry },
): Promise<SessionUpdateResult> {
  if (!update.lineItems || result.status === 'failed' || result.session?.lineItems) return result
  try {
    const lineItems = await listLineItems(options, session, update, signal)
    const info = { session: { ...result.session, ...(lineItems && { lineItems }) } }
    if (result.status !== 'rejected' || !lineItems) return { ...result, ...info }
    const changed = checkQuantities(options, update, lineItems)
    const issues = result.issues.flatMap((issue) =>
      issue.path === 'lineItems' && changed.length > 0 ? changed : [issue],
    )
    return { ...result, ...info, issues }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    entry.detail = error.logged
    return result
  }
}
