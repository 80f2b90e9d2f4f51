import { sameSection } from '../../../form/saving/groups.js'
import type { InputKinds } from '../../../form/store/inputs.js'
import type { CheckoutStore, SectionBehavior } from '../../../form/store/store.js'
import type { LineItem } from '../lineItem.js'
import { quantityIssue } from '../quantityIssue.js'
import { isQuantity, type LineItemValues, lineItemsRules } from '../rules.js'

export const itemPath = (id: string) => `lineItems.${id}` as const

/** The line items of a store. */
interface Known {
  /** The list from the props, until an answer contains one. */
  first: readonly LineItem[]
  /** Quantities that were sent and not confirmed by an answer yet. */
  readonly sent: Set<string>
  readonly inputs: InputKinds
}

const known = new WeakMap<CheckoutStore, Known>()

/** Returns the current items. */
export const itemsOf = (store: CheckoutStore): readonly LineItem[] =>
  store.getState().session.lineItems ?? known.get(store)?.first ?? []

/** Adds the rules and the behavior of line items to a store. They are loaded with the section, not with a Root. */
export function learnLineItems(store: CheckoutStore, given: readonly LineItem[] = []): void {
  if (known.has(store)) return
  const own: Known = { first: given, sent: new Set(), inputs: {} }
  known.set(store, own)
  const { rules, behaviors } = store.known
  Object.assign(rules, { lineItems: rulesIn(store, own) })
  Object.assign(behaviors ?? {}, { lineItems: behaviorIn(store, own) })
}

/**
 * Only quantities that differ from the list are validated and sent, because another tab may have changed the others.
 */
const rulesIn = (store: CheckoutStore, { sent }: Known): typeof lineItemsRules => ({
  ...lineItemsRules,
  fields: {
    shape: {},
    parse(given) {
      const values: LineItemValues = lineItemsRules.fields.parse(given)
      const saved: LineItemValues = store.saved.lineItems ?? {}
      const isNews = (id: string) => {
        const item = itemsOf(store).find((each) => each.id === id)
        const isOpen = item && (item.adjustable || (item.removable && values[id] === '0'))
        return id in saved || sent.has(id) || (isOpen && values[id] !== String(item.quantity))
      }
      // Sorted, because sections are compared as text.
      const ids = Object.keys(values).filter(isNews).toSorted()
      return Object.fromEntries(ids.map((id) => [id, values[id] ?? '']))
    },
  },
  issues: (values) =>
    Object.entries(values).flatMap(([path, text]) => {
      const item = itemsOf(store).find(({ id }) => id === path)
      const code = isQuantity(text) ? quantityIssue(item, Number(text)) : 'invalid-quantity'
      return code ? [{ path, code }] : []
    }),
})

function behaviorIn(store: CheckoutStore, own: Known): SectionBehavior {
  const { sent, inputs } = own
  const isChanged = () => {
    const values = store.known.rules.lineItems?.fields.parse(store.form.getValues('lineItems'))
    return store.unsure.has('lineItems') || !sameSection(values, store.saved.lineItems ?? {})
  }
  return {
    inputs,
    bind: (_, sections) => (isChanged() ? sections : sections.filter((id) => id !== 'lineItems')),
    sending(_, { lineItems = {} }) {
      for (const id of Object.keys(lineItems)) sent.add(id)
    },
    answered({ values, state }, answer) {
      const { result } = answer
      const quantities: LineItemValues = answer.sent.lineItems ?? {}
      const isSaved = result.saved.includes('lineItems')
      const before = state.session.lineItems ?? own.first
      const items = answer.session.lineItems ?? (isSaved ? withQuantities(before, quantities) : undefined)
      if (!items) return
      answer.session = { ...answer.session, lineItems: items }
      const found = (id: string) => items.find((item) => item.id === id)
      if (answer.saved.lineItems) {
        // A removed item counts as saved, even if a quantity was typed for it.
        const kept = Object.keys(answer.saved.lineItems).flatMap((id) => {
          const item = found(id)
          return item ? [[id, String(item.quantity)]] : []
        })
        answer.saved = { ...answer.saved, lineItems: Object.fromEntries(kept) as LineItemValues }
      }
      const set: LineItemValues = {}
      for (const { id, quantity } of items) {
        const old = String(before.find((item) => item.id === id)?.quantity)
        const typed = values.lineItems[id] ?? old
        // What the shopper has changed stays, until it is saved.
        const isEdit = typed !== old || sent.has(id)
        if (isEdit && !(isSaved && typed === quantities[id])) continue
        if (typed !== String(quantity)) answer.values[itemPath(id)] = set[id] = String(quantity)
      }
      const isKnown = result.status !== 'failed' && answer.sent.lineItems
      for (const id of sent) if (isKnown || !found(id)) sent.delete(id)
      // Nothing is left that may be stored otherwise than the list says.
      if (sent.size === 0) answer.unsure = new Set([...answer.unsure].filter((id) => id !== 'lineItems'))
      const { verdict } = answer
      if (verdict) {
        const { values: judged, update } = verdict
        const known = update.lineItems ?? {}
        const news = Object.keys(known).flatMap((id) => (found(id) ? [[id, set[id] ?? known[id]]] : []))
        answer.verdict = {
          ...verdict,
          values: { ...judged, lineItems: { ...judged.lineItems, ...set } },
          update: { ...update, lineItems: Object.fromEntries(news) as LineItemValues },
        }
      }
      // A removed item has no field.
      const isGone = (path = '') => path.startsWith('lineItems.') && !found(path.slice(10))
      answer.issues = answer.issues.map(({ path, ...issue }) =>
        isGone(path) ? issue : { ...issue, ...(path && { path }) },
      )
    },
    started() {
      // A reset has restored the stored quantities.
      if (sent.size === 0) store.unsure = new Set([...store.unsure].filter((id) => id !== 'lineItems'))
      return {}
    },
    reset() {
      own.first = itemsOf(store)
      for (const { id, quantity } of own.first) store.form.setValue(itemPath(id), String(quantity))
    },
  }
}

/** Makes the list after a save whose answer has none. */
const withQuantities = (items: readonly LineItem[], quantities: LineItemValues): LineItem[] =>
  items.flatMap((item) => {
    const quantity = Number(quantities[item.id] ?? item.quantity)
    return quantity === 0 ? [] : [{ ...item, quantity, amount: quantity === item.quantity ? item.amount : NaN }]
  })

/** Remembers the allowed quantities of an item, for the texts of issues. */
export function noteBounds(store: CheckoutStore, { id, adjustable }: LineItem): void {
  const inputs = known.get(store)?.inputs
  if (inputs && adjustable) inputs[id] = { example: () => `${adjustable.minimum}–${adjustable.maximum}` }
}
