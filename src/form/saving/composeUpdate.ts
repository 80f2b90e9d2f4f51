import { isAnswerable, type Verdict } from '../../providers/judgeBy.js'
import { takenSections } from '../../providers/fieldMode.js'
import { missingFields } from '../../providers/missingFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { SectionId, SessionUpdate } from '../../sections/schema.js'
import { hasNothing } from './complete.js'
import { errorAt } from '../issues/errors.js'
import { updateToSend } from './groups.js'
import { givenValues } from '../store/initialValues.js'
import { isOfferUnsaved } from '../issues/offeredOptions.js'
import { followedPath } from '../store/sameAs.js'
import { sectionsOnScreen } from '../store/screen.js'
import { type CheckoutStore, currentValues, following } from '../store/store.js'
import { judgeSections, validateSections } from '../issues/validate.js'

/** What is to be sent for some sections, with all that has to travel along, and what is wrong with it. */
export async function composeUpdate(store: CheckoutStore, sections: readonly SectionId[]): Promise<Verdict> {
  const verdict = await validateSections(store, sections)
  const { provider } = store.props.adapter
  const update = updateToSend(sections, {
    valid: { ...(await validCompanions(store, sections)), ...verdict.update },
    saved: store.saved,
    unsure: store.unsure,
    defaults: defaultsOffScreen(store),
    together: provider?.together ?? [],
  })
  // What the host gave for sections that travel along is judged too: the relay would refuse it.
  const along = sectionIds.filter((id) => update[id] && !verdict.update[id])
  const carried = await judgeSections(store, along, { ...currentValues(store), ...update })
  Object.assign(update, carried.update)
  const found = [...carried.issues, ...(provider ? missingFields(update, provider) : [])]
  return { update, issues: verdict.issues.length ? verdict.issues : found }
}

/**
 * The same for sections that nobody submitted: those that are valid and show no error, whatever is wrong with the others. A
 * section that was always empty has nothing to save. The issues are there where nothing is left to send.
 */
export async function composeSavable(store: CheckoutStore, wanted: readonly SectionId[]): Promise<Verdict> {
  const values = currentValues(store)
  let ids = wanted.filter((id) => !isRefused(store, id) && (!hasNothing(store, id, values[id]) || store.unsure.has(id)))
  let first: Verdict | undefined
  for (;;) {
    // The prices on the page are those of an address that is not stored: the choice waits for it.
    if (!ids.includes('shippingAddress') && isOfferUnsaved(store)) ids = ids.filter((id) => id !== 'shippingOptions')
    if (ids.length === 0) return { update: {}, issues: first?.issues ?? [] }
    const made = await composeUpdate(store, ids)
    if (made.issues.length === 0) return made
    first ??= made
    const blamed = await blamedFor(store, ids, made.issues)
    ids = ids.filter((id) => !blamed.includes(id))
  }
}

/** A section that was refused waits for an edit; one that repeats another waits for an edit there. */
export function isRefused(store: CheckoutStore, id: SectionId): boolean {
  const { adapter, rules } = store.props
  return fieldPaths.some(
    (path) =>
      splitPath(path)[0] === id &&
      isAnswerable(path, adapter.provider, rules) &&
      errorAt(store, followedPath(path, following(store)) ?? path),
  )
}

/** Which sections keep an update from being sent: those that issues name, or else those that are refused alone too. */
async function blamedFor(
  store: CheckoutStore,
  ids: readonly SectionId[],
  issues: readonly SessionIssue[],
): Promise<readonly SectionId[]> {
  const { together = [], whole = [] } = store.props.adapter.provider ?? {}
  const named = new Set(issues.map(({ path = '' }) => path.split('.')[0]))
  const own = ids.filter((id) => named.has(id))
  if (own.length) return own
  // What is wrong with a section that has to travel along keeps those back with which it travels.
  const bound = ids.filter((id) =>
    [...together, whole].some((group) => group.includes(id) && group.some((each) => named.has(each))),
  )
  if (bound.length) return bound
  const alone: SectionId[] = []
  if (ids.length > 1) for (const id of ids) if ((await composeUpdate(store, [id])).issues.length) alone.push(id)
  return alone.length ? alone : ids
}

// Sections that stand on the page beside the wanted ones may have to travel with them.
async function validCompanions(store: CheckoutStore, wanted: readonly SectionId[]): Promise<SessionUpdate> {
  const groups = store.props.adapter.provider?.together ?? []
  const grouped = groups.filter((group) => group.some((id) => wanted.includes(id))).flat()
  const valid: SessionUpdate = {}
  for (const id of sectionsOnScreen(store.forms)) {
    if (!grouped.includes(id) || wanted.includes(id)) continue
    const { issues, update } = await judgeSections(store, [id], currentValues(store))
    if (issues.length === 0) Object.assign(valid, update)
  }
  return valid
}

// What the host gave for sections that no form shows: a request that needs them carries them.
function defaultsOffScreen({ known, props, forms, memory }: CheckoutStore): SessionUpdate {
  const { adapter, rules, locale } = props
  const values = givenValues(known, memory.defaults, locale)
  const onScreen = sectionsOnScreen(forms)
  const taken = takenSections(adapter.provider, rules)
  const given = taken.filter((id) => memory.defaults[id] && !onScreen.includes(id))
  return Object.fromEntries(given.map((id) => [id, values[id]]))
}
