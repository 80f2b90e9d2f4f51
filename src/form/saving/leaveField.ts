import { isOffline } from '../../adapter/failed.js'
import { callHost } from '../../schema/reportFault.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { isEmpty } from './complete.js'
import { focusedIn } from '../store/focus.js'
import { listenersOf } from '../store/listeners.js'
import type { CheckoutMemory } from '../store/memory.js'
import type { SectionChange } from '../store/props.js'
import { followedSections } from '../store/sameAs.js'
import { save } from './save.js'
import { saveOwed } from './saveOwed.js'
import { sectionOf, sectionsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, following, knownValues } from '../store/store.js'
import { judgeSections, validateField } from '../issues/validate.js'

/** A field of a section was left: the host hears of a change, and sections that save themselves are saved once the focus is outside them. */
export function leaveField(store: CheckoutStore, section: SectionId, to: EventTarget | null = null): void {
  for (const behavior of behaviorsOf(store.known)) behavior.left?.(store, section, to)
  collectLeft(store).sections.add(section)
}

/** A field was left: it is validated, by the values that everything else that follows from it is based on. */
export function validateLeft(store: CheckoutStore, path: FieldPath): void {
  collectLeft(store).fields.add(path)
}

// A browser that fills a form leaves every field in one go: the page is read once for all of them.
function collectLeft(store: CheckoutStore) {
  const { memory } = store
  if (memory.leaving) return memory.leaving
  const left = (memory.leaving = { sections: new Set<SectionId>(), fields: new Set<FieldPath>() })
  setTimeout(() => {
    memory.leaving = undefined
    if (store.memory === memory) followUp(store, left)
  })
  return left
}

function followUp(store: CheckoutStore, { sections, fields }: NonNullable<CheckoutMemory['leaving']>): void {
  const focused = sectionOf(focusedIn(store.forms))
  const values = currentValues(store)
  const validated = [...fields].map((path) => validateField(store, path, { left: true, values }))
  for (const id of sections) void tellChange(store, id, values)
  if (!isOffline()) void saveOwed(store, values)
  if (sections.size && (!focused || !sections.has(focused))) void saveLeft(store, focused, values, validated)
}

async function saveLeft(
  store: CheckoutStore,
  focused: SectionId | undefined,
  values: CheckoutValues,
  validated: Promise<void>[],
): Promise<void> {
  // As of now: the focus may be back when the save is over.
  const sides = following(store)
  const isLeft = (id: SectionId) => !focused || (id !== focused && !followedSections(id, sides).includes(focused))
  const { memory } = store
  // A section with an error is not saved.
  await Promise.all(validated)
  if (store.memory !== memory) return
  if (store.props.save === 'auto' && store.memory.isEdited) {
    const sections = sectionsOnScreen(store.forms).filter(isLeft)
    if ((await save(store, { sections, quiet: true }, values)).status === 'failed') return
    values = knownValues(store)
  }
  for (const behavior of behaviorsOf(store.known)) await behavior.settled?.(store, values, isLeft)
}

async function tellChange(store: CheckoutStore, id: SectionId, values: CheckoutValues): Promise<void> {
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
