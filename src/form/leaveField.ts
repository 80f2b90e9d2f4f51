import { shownSections } from '../providers/fieldMode.js'
import { callHost } from '../schema/reportFault.js'
import { rulesOf } from '../sections/rulesOf.js'
import type { SectionId } from '../sections/schema.js'
import { isEmpty } from './complete.js'
import { focusedIn } from './focus.js'
import { listenersOf } from './listeners.js'
import { offerName } from './offerRecipient.js'
import type { SectionChange } from './props.js'
import { save } from './save.js'
import { sectionOf, sectionsOnScreen } from './screen.js'
import { type CheckoutStore, currentValues } from './store.js'
import { judgeSections } from './validate.js'

/** The values that were told last, per section, so that a field that was only visited tells nothing. */
const told = new WeakMap<CheckoutStore, Map<SectionId, string>>()
const leaving = new WeakMap<CheckoutStore, Set<SectionId>>()

/**
 * A field was left: the host hears of a change, and sections that save themselves are saved once the focus is outside
 * them. Told of all fields together, because a browser that fills a form leaves every field of it in one go.
 */
export function leaveField(store: CheckoutStore, section: SectionId, to: EventTarget | null = null): void {
  // Before the focus gets there, so that what it finds is heard, and is replaced by typing.
  if (section === 'contact' && sectionOf(to) !== 'contact') offerName(store)
  const waiting = leaving.get(store)
  if (waiting) {
    waiting.add(section)
    return
  }
  const left = new Set([section])
  leaving.set(store, left)
  setTimeout(() => {
    leaving.delete(store)
    const focused = sectionOf(focusedIn(store.forms))
    for (const id of left) void tellChange(store, id)
    if (!focused || !left.has(focused)) saveLeft(store, focused)
  })
}

function saveLeft(store: CheckoutStore, focused: SectionId | undefined): void {
  const { adapter, rules, save: mode } = store.props
  const onScreen = sectionsOnScreen(store.forms).filter((id) => id !== focused)
  if (mode === 'auto') void save(store, { sections: onScreen, quiet: true })
  // The list of options can come from nowhere else, so the address does not wait for a submit.
  else if (shownSections(adapter.provider, rules).includes('shippingOptions')) {
    void save(store, { sections: onScreen.filter((id) => id === 'shippingAddress'), quiet: true })
  }
}

async function tellChange(store: CheckoutStore, id: SectionId): Promise<void> {
  const listeners = listenersOf(store, [id]).filter(({ onChange }) => onChange)
  if (listeners.length === 0) return
  const values = currentValues(store)
  const now = JSON.stringify(values[id])
  const before = told.get(store) ?? new Map<SectionId, string>()
  told.set(store, before)
  if ((before.get(id) ?? JSON.stringify(store.form.control._defaultValues[id])) === now) return
  before.set(id, now)
  const { issues, update } = await judgeSections(store, [id], values)
  const canonical = update[id] ?? rulesOf(store.known.rules, id).fields.parse(values[id])
  const event = {
    section: id,
    complete: issues.length === 0,
    empty: isEmpty(canonical),
    values: canonical,
  } as SectionChange
  for (const { onChange } of listeners) callHost(() => onChange?.(event))
}
