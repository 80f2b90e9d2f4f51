import { sameSection } from '../../../form/saving/groups.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { CheckoutStore, SectionBehavior } from '../../../form/store/store.js'
import type { LineItem } from '../lineItem.js'
import { quantityIssue } from '../quantityIssue.js'
import { isQuantity, type LineItemValues, lineItemsRules } from '../rules.js'

export const itemPath = (id: string) => `lineItems.${id}` as const

/** The memory of the section. */
interface ItemMemory {
  /** The list from the props, until an answer contains one. */
  first: readonly LineItem[]
  /** The items whose quantities were sent and not confirmed by an answer yet. */
  readonly sent: Set<string>
  /** Whether the shopper has just removed an item, whose focused button disappears. */
  isRemoving?: boolean
}

export const itemMemory = ({ memory }: { memory: Pick<CheckoutMemory, 'remembered'> }): ItemMemory =>
  (memory.remembered.lineItems ??= { first: [], sent: new Set() }) as ItemMemory

/** Returns the current items. */
export const itemsOf = (store: CheckoutStore): readonly LineItem[] =>
  store.getState().session.lineItems ?? itemMemory(store).first

/** Adds the rules and the behavior of line items to a store. They are loaded with the section, not with a Root. */
export function learnLineItems(store: CheckoutStore, given: readonly LineItem[] = []): void {
  const { rules, behaviors } = store.known
  if (behaviors?.lineItems?.inputs) return
  itemMemory(store).first = given
  Object.assign(rules, { lineItems: rulesIn(store) })
  Object.assign(behaviors ?? {}, { lineItems: behaviorIn(store) })
}

/**
 * Only quantities that differ from the list are validated and sent, because another tab may have changed the others.
 */
const rulesIn = (store: CheckoutStore): typeof lineItemsRules => ({
  ...lineItemsRules,
  fields: {
    shape: {},
    parse(given) {
      const values: LineItemValues = lineItemsRules.fields.parse(given)
      const saved: LineItemValues = store.saved.lineItems ?? {}
      const { sent } = itemMemory(store)
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

function behaviorIn(store: CheckoutStore): SectionBehavior {
  const isChanged = () => {
    const values = store.known.rules.lineItems?.fields.parse(store.form.getValues('lineItems'))
    return store.unsure.has('lineItems') || !sameSection(values, store.saved.lineItems ?? {})
  }
  return {
    inputs: {},
    bind: (_, sections) => (isChanged() ? sections : sections.filter((id) => id !== 'lineItems')),
    sending(_, { lineItems = {} }) {
      for (const id of Object.keys(lineItems)) itemMemory(store).sent.add(id)
    },
    answered({ values, state, memory }, answer) {
      const { result } = answer
      const { first, sent } = itemMemory({ memory })
      const quantities: LineItemValues = answer.sent.lineItems ?? {}
      const isSaved = result.saved.includes('lineItems')
      const before = state.session.lineItems ?? first
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
      const open = [...sent].filter((id) => !isKnown && found(id))
      answer.remembered.lineItems = { sent: new Set(open) }
      // Nothing is left that may be stored otherwise than the list says.
      if (open.length === 0) answer.unsure = new Set([...answer.unsure].filter((id) => id !== 'lineItems'))
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
      if (itemMemory(store).sent.size === 0)
        store.unsure = new Set([...store.unsure].filter((id) => id !== 'lineItems'))
      return {}
    },
    reset() {
      const first = itemsOf(store)
      for (const { id, quantity } of first) store.form.setValue(itemPath(id), String(quantity))
      return { first, sent: itemMemory(store).sent }
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
  const { inputs } = store.known.behaviors?.lineItems ?? {}
  if (inputs && adjustable) inputs[id] = { example: () => `${adjustable.minimum}–${adjustable.maximum}` }
}
