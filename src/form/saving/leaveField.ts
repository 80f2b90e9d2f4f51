import { isOffline } from '../../adapter/failed.js'
import { callHost } from '../../schema/reportFault.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues, SectionId } from '../../sections/schema.js'
import { isEmpty } from './complete.js'
import { focusedIn } from '../store/focus.js'
import { listenersOf } from '../store/listeners.js'
import type { SectionChange } from '../store/props.js'
import { followedSections } from '../store/sameAs.js'
import { save } from './save.js'
import { saveOwed } from './saveOwed.js'
import { sectionOf, sectionsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, following, knownValues } from '../store/store.js'
import { judgeSections, validateLeftFields } from '../issues/validate.js'

/**
 * Handles a field that was left: calls `onChange`, and saves sections automatically once the focus is outside of them.
 * Batched in a timeout, because autofill blurs many fields in the same tick.
 */
export function leaveField(store: CheckoutStore, section: SectionId, to: EventTarget | null = null): void {
  for (const behavior of behaviorsOf(store.known)) behavior.left?.(store, section, to)
  const { memory } = store
  if (memory.leaving) {
    memory.leaving.add(section)
    return
  }
  const left = new Set([section])
  memory.leaving = left
  setTimeout(() => {
    memory.leaving = undefined
    if (store.memory === memory) followUp(store, left, sectionOf(focusedIn(store.forms)))
  })
}

/** Handles sections that `setValues` filled: each counts as left, even if it has the focus. */
export function leaveFilled(store: CheckoutStore, sections: ReadonlySet<SectionId>): void {
  for (const behavior of behaviorsOf(store.known)) for (const id of sections) behavior.left?.(store, id, null)
  const focused = sectionOf(focusedIn(store.forms))
  followUp(store, sections, focused && sections.has(focused) ? undefined : focused)
}

// Reads the page once for all steps.
function followUp(store: CheckoutStore, left: ReadonlySet<SectionId>, focused: SectionId | undefined): void {
  const values = currentValues(store)
  const validated = validateLeftFields(store, values)
  for (const id of left) void reportChange(store, id, values)
  if (!isOffline()) void saveOwed(store, values)
  if (!focused || !left.has(focused)) void saveLeft(store, focused, values, validated)
}

async function saveLeft(
  store: CheckoutStore,
  focused: SectionId | undefined,
  values: CheckoutValues,
  validated: Promise<unknown>,
): Promise<void> {
  // Determined now, because the focus may return before the save ends.
  const sides = following(store)
  const isLeft = (id: SectionId) => !focused || (id !== focused && !followedSections(id, sides).includes(focused))
  const { memory } = store
  // A section with an error is not saved.
  await validated
  if (store.memory !== memory) return
  if (store.props.save === 'auto' && store.memory.isEdited) {
    const sections = sectionsOnScreen(store.forms).filter(isLeft)
    if ((await save(store, { sections, quiet: true }, values)).status === 'failed') return
    values = knownValues(store)
  }
  for (const behavior of behaviorsOf(store.known)) await behavior.settled?.(store, values, isLeft)
}

async function reportChange(store: CheckoutStore, id: SectionId, values: CheckoutValues): Promise<void> {
  const listeners = listenersOf(store, [id]).filter(({ onChange }) => onChange)
  if (listeners.length === 0) return
  const now = JSON.stringify(values[id])
  const { memory } = store
  if ((memory.reported.get(id) ?? JSON.stringify(memory.initial[id])) === now) return
  memory.reported.set(id, now)
  const { issues, update } = await judgeSections(store, [id], values)
  if (store.memory !== memory) return
  const canonical = update[id] ?? rulesOf(store.known.rules, id).fields.parse(values[id])
  const event = {
    section: id,
    complete: issues.length === 0,
    empty: isEmpty(canonical),
    values: canonical,
  } as SectionChange
  for (const { onChange } of listeners) callHost(() => onChange?.(event))
}
