import { isAnswerable, type Verdict } from '../../providers/judgeBy.js'
import { takenSections } from '../../providers/fieldMode.js'
import { missingFields } from '../../providers/missingFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import { hasNothing } from './complete.js'
import { errorAt } from '../issues/errors.js'
import { updateToSend } from './groups.js'
import { givenValues } from '../store/initialValues.js'
import { followedPath } from '../store/sameAs.js'
import { sectionsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, following } from '../store/store.js'
import { judgeSections, validateSections } from '../issues/validate.js'

/** What a save is composed from: the store, and the values of the screen when the save was asked for. */
interface Wanted {
  store: CheckoutStore
  values: CheckoutValues
}

/** What a submit sends for some sections, with all that has to travel along, and what is wrong with it. */
export async function composeUpdate(
  { store, values }: Wanted,
  sections: readonly SectionId[],
): Promise<Verdict & { valid: SessionUpdate }> {
  const verdict = await validateSections(store, sections, values)
  const { provider } = store.props.adapter
  const update = updateToSend(sections, {
    valid: { ...(await validCompanions({ store, values }, sections)), ...verdict.update },
    saved: store.saved,
    unsure: store.unsure,
    defaults: defaultsOffScreen(store),
    together: provider?.together ?? [],
  })
  // The relay would refuse what the host gave for sections that travel along, so it is judged too.
  const along = sectionIds.filter((id) => update[id] && !verdict.update[id])
  const carried = await judgeSections(store, along, { ...values, ...update })
  Object.assign(update, carried.update)
  const found = [...carried.issues, ...(provider ? missingFields(update, provider) : [])]
  return { update, issues: verdict.issues.length ? verdict.issues : found, valid: verdict.update }
}

/** The same for sections that were submitted. The merchant's own check comes last, and sees all of them. */
export async function composeSubmit(wanted: Wanted, sections: readonly SectionId[]): Promise<Verdict> {
  const { valid, ...made } = await composeUpdate(wanted, sections)
  const { check } = wanted.store.props.rules ?? {}
  return made.issues.length || !check ? made : { ...made, issues: await check(valid) }
}

/**
 * The same for an automatic save: of the sections that nobody submitted, those that are valid and show no error. A section that
 * was always empty has nothing to save. If nothing is left to send, the first issues are there. The merchant's own check sees
 * what is sent.
 */
export async function composeSavable(wanted: Wanted, sections: readonly SectionId[]): Promise<Verdict> {
  const { store, values } = wanted
  const { check } = store.props.rules ?? {}
  const checked = new Map<string, SessionIssue[]>()
  const compose = async (ids: readonly SectionId[]): Promise<Verdict> => {
    const made = await composeUpdate(wanted, ids)
    if (made.issues.length || !check || Object.keys(made.update).length === 0) return made
    const key = JSON.stringify(made.update)
    const issues = checked.get(key) ?? (await check(made.update))
    checked.set(key, issues)
    return { update: made.update, issues }
  }
  let ids: readonly SectionId[] = sections.filter(
    (id) => !isRefused(store, id) && (!hasNothing(store, id, values[id]) || store.unsure.has(id)),
  )
  let first: Verdict | undefined
  for (;;) {
    ids = bind(store, ids, true)
    if (ids.length === 0) return { update: {}, issues: first?.issues ?? [] }
    const made = await compose(ids)
    if (made.issues.length === 0) return made
    first ??= made
    const blamed = await blamedFor(store, ids, made.issues, compose)
    ids = ids.filter((id) => !blamed.includes(id))
  }
}

/** The sections that are saved when some are wanted: some have to travel with others, or wait for them. */
export const bind = (store: CheckoutStore, sections: readonly SectionId[], quiet: boolean): readonly SectionId[] =>
  behaviorsOf(store.known).reduce((ids, behavior) => behavior.bind?.(store, ids, quiet) ?? ids, sections)

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
  compose: (ids: readonly SectionId[]) => Promise<Verdict>,
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
  if (ids.length > 1) for (const id of ids) if ((await compose([id])).issues.length) alone.push(id)
  return alone.length ? alone : ids
}

// Sections that stand on the page beside the wanted ones may have to travel with them.
async function validCompanions({ store, values }: Wanted, wanted: readonly SectionId[]): Promise<SessionUpdate> {
  const groups = store.props.adapter.provider?.together ?? []
  const grouped = groups.filter((group) => group.some((id) => wanted.includes(id))).flat()
  const valid: SessionUpdate = {}
  for (const id of sectionsOnScreen(store.forms)) {
    if (!grouped.includes(id) || wanted.includes(id)) continue
    const { issues, update } = await judgeSections(store, [id], values)
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
