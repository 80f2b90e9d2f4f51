import { isAnswerable, type Verdict } from '../../providers/judgeBy.js'
import { takenSections } from '../../providers/fieldMode.js'
import { missingFields } from '../../providers/missingFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import { hasNothing } from './complete.js'
import { errorAt } from '../issues/errors.js'
import { updateToSend } from './groups.js'
import { givenValues } from '../store/initialValues.js'
import { followedPath } from '../store/sameAs.js'
import { sectionsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, following, pathsOf } from '../store/store.js'
import { judgeSections, validateSections } from '../issues/validate.js'

/** The input of a save: the store, and the displayed values when the save was requested. */
interface Wanted {
  store: CheckoutStore
  values: CheckoutValues
  /** An automatic save. */
  quiet: boolean
  /** Results of your `check`, by update. */
  checked: Record<string, SessionIssue[] | Promise<SessionIssue[]>>
}

/**
 * Composes the update for some sections, including those that must be sent with them, and its issues. Your `check` runs
 * last. It gets everything that is submitted, or what an automatic save sends, and runs once for the same values.
 */
export async function composeUpdate(
  { store, values, quiet, checked }: Wanted,
  sections: readonly SectionId[],
): Promise<Verdict> {
  const verdict = await validateSections(store, sections, values)
  const { provider } = store.props.adapter
  const update = updateToSend(sections, {
    valid: { ...(await validCompanions(store, values, sections)), ...verdict.update },
    saved: store.saved,
    unsure: store.unsure,
    defaults: defaultsOffScreen(store),
    together: provider?.together ?? [],
  })
  // Default values of added sections are validated too, because the relay would reject invalid ones.
  const along = sectionIds.filter((id) => update[id] && !verdict.update[id])
  const carried = await judgeSections(store, along, { ...values, ...update })
  Object.assign(update, carried.update)
  const found = [...carried.issues, ...(provider ? missingFields(update, provider) : [])]
  const issues = verdict.issues.length ? verdict.issues : found
  const { check } = store.props.rules ?? {}
  const whole = quiet ? update : verdict.update
  const key = JSON.stringify(whole)
  return { update, issues: issues.length || !check || key === '{}' ? issues : await (checked[key] ??= check(whole)) }
}

/**
 * Composes an automatic save from the sections that are valid and show no error. A section that was always empty has
 * nothing to save. If nothing is left to send, returns the first issues.
 */
export async function composeSavable(wanted: Wanted, sections: readonly SectionId[]): Promise<Verdict> {
  const { store, values } = wanted
  let ids: readonly SectionId[] = sections.filter(
    (id) => !isRefused(store, id) && (!hasNothing(store, id, values[id]) || store.unsure.has(id)),
  )
  let first: Verdict | undefined
  for (;;) {
    ids = bind(store, ids, true)
    if (ids.length === 0) return { update: {}, issues: first?.issues ?? [] }
    const made = await composeUpdate(wanted, ids)
    if (made.issues.length === 0) return made
    first ??= made
    const blocking = await blockingSections(wanted, ids, made.issues)
    ids = ids.filter((id) => !blocking.includes(id))
  }
}

/** Returns the sections to save: some must be sent together, some must wait for others. */
export const bind = (store: CheckoutStore, sections: readonly SectionId[], quiet: boolean): readonly SectionId[] =>
  behaviorsOf(store.known).reduce((ids, behavior) => behavior.bind?.(store, ids, quiet) ?? ids, sections)

/** A rejected section waits for an edit. A section that repeats another waits for an edit there. */
export function isRefused(store: CheckoutStore, id: SectionId): boolean {
  const { adapter, rules } = store.props
  return pathsOf(store).some(
    (path) =>
      splitPath(path)[0] === id &&
      isAnswerable(path, adapter.provider, rules) &&
      errorAt(store, followedPath(path, following(store)) ?? path),
  )
}

/** Returns the sections that block an update: those named by issues, otherwise those that are rejected on their own. */
async function blockingSections(
  wanted: Wanted,
  ids: readonly SectionId[],
  issues: readonly SessionIssue[],
): Promise<readonly SectionId[]> {
  const { together = [], whole = [] } = wanted.store.props.adapter.provider ?? {}
  const named = new Set(issues.map(({ path = '' }) => path.split('.')[0]))
  const own = ids.filter((id) => named.has(id))
  if (own.length) return own
  // An issue of a section blocks the sections that must be sent with it.
  const bound = ids.filter((id) =>
    [...together, whole].some((group) => group.includes(id) && group.some((each) => named.has(each))),
  )
  if (bound.length) return bound
  const alone: SectionId[] = []
  if (ids.length > 1) for (const id of ids) if ((await composeUpdate(wanted, [id])).issues.length) alone.push(id)
  return alone.length ? alone : ids
}

// Returns other valid sections on the page that may have to be sent with the wanted ones.
async function validCompanions(
  store: CheckoutStore,
  values: CheckoutValues,
  wanted: readonly SectionId[],
): Promise<SessionUpdate> {
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

// Returns the default values of sections that are not on the page, for requests that need them.
function defaultsOffScreen({ known, props, forms, memory }: CheckoutStore): SessionUpdate {
  const { adapter, rules, locale } = props
  const values = givenValues(known, memory.defaults, rules, locale)
  const onScreen = sectionsOnScreen(forms)
  const taken = takenSections(adapter.provider, rules)
  const given = taken.filter((id) => memory.defaults[id] && !onScreen.includes(id))
  return Object.fromEntries(given.map((id) => [id, values[id]]))
}
