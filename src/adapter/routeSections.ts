import { shownOnRequest } from '../providers/fieldMode.js'
import type { FieldRow, FieldTable, Provider } from '../providers/provider.js'
import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
import { fieldPaths, splitPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { DefaultValues, FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { askAdapter } from './askAdapter.js'
import { enqueueWrite } from './writeQueue.js'

/**
 * Sends sections to different adapters: `routeSections({ taxId: own, '*': stripe })`. Sections without a route are not
 * displayed. If one adapter fails, `saved` lists what the others saved, and a retry sends only the rest.
 */
export function routeSections(routes: Partial<Record<SectionId | '*', SessionAdapter>>): SessionAdapter {
  const routeOf = (id: SectionId) => routes[id] ?? routes['*']
  const split = (update: SessionUpdate) => {
    const parts = new Map<SessionAdapter, SessionUpdate>()
    for (const id of sectionIds) {
      const adapter = update[id] && routeOf(id)
      if (adapter) parts.set(adapter, { ...parts.get(adapter), [id]: update[id] })
    }
    return [...parts]
  }
  return {
    provider: mergeProviders(routeOf),
    // Each adapter has its own deadline, which may include the wait for another write.
    timeoutMs: Infinity,
    async update(update) {
      // Each adapter has its own queue, so writes of an adapter that is also used elsewhere stay in order.
      return merge(await Promise.all(split(update).map(([adapter, part]) => enqueueWrite(adapter, part))))
    },
    ...(routeOf('shippingAddress')?.quote && {
      async quote(update, quoting) {
        return merge(
          await Promise.all(
            split(update).flatMap(([adapter, part]) => {
              const { quote, timeoutMs } = adapter
              return quote
                ? askAdapter(part, (signal) => quote.call(adapter, part, { signal }), { ...quoting, timeoutMs })
                : []
            }),
          ),
        )
      },
    }),
  }
}

/** Merges results. Issues that the shopper can fix take precedence over failures. */
function merge(results: SessionUpdateResult[]): SessionUpdateResult {
  const saved = results.flatMap((result) => result.saved)
  const sessions = results.flatMap(({ session }) => (session ? [session] : []))
  const warnings = sessions.flatMap((session) => session.warnings ?? [])
  const missing = sessions.flatMap((session) => session.issues ?? [])
  const session: SessionInfo = Object.assign(
    {},
    ...sessions,
    warnings.length ? { warnings } : {},
    missing.length ? { issues: missing } : {},
  )
  const rest = { saved, ...(sessions.length && { session }) }
  const issues = results.flatMap((result) => (result.status === 'rejected' ? result.issues : []))
  if (issues.length) return { status: 'rejected', issues, ...rest }
  const failed = results.find((result) => result.status === 'failed')
  return failed ? { ...failed, ...rest } : { status: 'saved', ...rest }
}

// An adapter without a provider accepts every field of a section under its form path.
const wholeRow = (path: FieldPath): FieldRow => ({
  to: path,
  blank: 'unset',
  ...(shownOnRequest.includes(path) && { shown: false }),
})

function mergeProviders(routeOf: (id: SectionId) => SessionAdapter | undefined): Provider {
  const fields: Record<string, FieldTable[keyof FieldTable]> = {}
  for (const id of sectionIds) {
    const adapter = routeOf(id)
    const entry = adapter?.provider?.fields[id]
    if (entry) fields[id] = entry
    const known = id === 'custom' ? (Object.keys(adapter?.provider?.fields ?? {}) as FieldPath[]) : fieldPaths
    for (const path of known.filter((candidate) => candidate.startsWith(`${id}.`))) {
      const row = adapter?.provider ? adapter.provider.fields[path] : adapter && wholeRow(path)
      if (row) fields[path] = row
    }
  }
  const providers = new Set(sectionIds.flatMap((id) => routeOf(id)?.provider ?? []))
  const isRouted = (provider: Provider, id: SectionId) => routeOf(id)?.provider === provider
  const offers = routeOf('shippingAddress')?.provider?.offers
  const customRoute = routeOf('custom')
  const itemsRoute = routeOf('lineItems')
  // An adapter without a provider takes them in the words of the form.
  const lineItems = itemsRoute && (itemsRoute.provider ? itemsRoute.provider.lineItems : { to: 'lineItems' })
  const custom = customRoute ? customRoute.provider?.custom : { gap: 'No route is given for custom fields.' }
  return {
    ...(offers && { offers }),
    ...(custom && { custom }),
    ...(lineItems && { lineItems }),
    id: [...providers].map(({ id }) => id).join('+'),
    fields,
    together: [...providers].flatMap((provider) =>
      (provider.together ?? [])
        .map((group) => group.filter((id) => isRouted(provider, id)))
        .filter((group) => group.length > 1),
    ),
    whole: [...providers].flatMap((provider) => provider.whole?.filter((id) => isRouted(provider, id)) ?? []),
    requires: (values) =>
      [...providers].flatMap((provider) =>
        (provider.requires?.(values) ?? []).filter((path) => isRouted(provider, splitPath(path)[0])),
      ),
    async toValues(answer, rules) {
      const values: DefaultValues = {}
      for (const provider of providers) {
        const read = (await provider.toValues?.(answer, rules)) ?? {}
        for (const id of sectionIds) if (isRouted(provider, id) && read[id]) Object.assign(values, { [id]: read[id] })
      }
      return values
    },
  }
}
