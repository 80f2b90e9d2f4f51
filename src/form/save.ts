import { enqueueWrite } from '../adapter/writeQueue.js'
import { shownSections, takenSections } from '../providers/fieldMode.js'
import { missingFields } from '../providers/missingFields.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { callHost, reportFault } from '../schema/reportFault.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import { splitPath } from '../sections/fieldPath.js'
import { takeAnswer } from './answer.js'
import { hasNothing, isComplete } from './complete.js'
import { errorAt, shownIssues, showIssues } from './errors.js'
import { hasEnded } from './useEnded.js'
import { updateToSend } from './groups.js'
import { givenValues } from './initialValues.js'
import { listenersOf } from './listeners.js'
import { isChoiceOpen } from './offeredOptions.js'
import type { FormEvents } from './props.js'
import { findControl, pathsOnScreen, sectionsOnScreen } from './screen.js'
import { type CheckoutStore, currentValues, type SaveRequest } from './store.js'
import { judgeSections, validateSections } from './validate.js'
import { warnLater } from './warnLater.js'

interface Running {
  key: string
  result: Promise<SessionUpdateResult>
}

const running = new WeakMap<CheckoutStore, Running>()
const nothing: SessionUpdateResult = { status: 'saved', saved: [] }

/** Saves what changed. Calls for the same values share one save; a later one starts when the earlier one is done. */
export function save(store: CheckoutStore, asked: SaveRequest): Promise<SessionUpdateResult> {
  // A control of a section that the rules leave out may be the host's own; the relay would refuse all for it.
  const shown = shownSections(store.props.adapter.provider, store.props.rules)
  const request = { ...asked, sections: asked.sections.filter((id) => shown.includes(id)) }
  const values = currentValues(store)
  const key = JSON.stringify([request.quiet, request.sections, request.sections.map((id) => values[id])])
  const earlier = running.get(store)
  if (earlier?.key === key) return earlier.result
  const result = (earlier?.result ?? Promise.resolve()).then(() => run(store, request)).catch(hostFault)
  const current = { key, result }
  running.set(store, current)
  void result.then(({ status }) => {
    if (running.get(store) === current) running.delete(store)
    // What was to go on may have had nothing to send, or the host threw.
    if (store.getState().status === 'saving') store.setState({ status })
  })
  return result
}

// What throws is the host's: its check, a reducer, an adapter's provider. The page hears of it, the shopper keeps all.
function hostFault(error: unknown): SessionUpdateResult {
  reportFault(error)
  return { status: 'failed', saved: [], reason: 'misconfigured', retryable: false }
}

async function run(store: CheckoutStore, request: SaveRequest): Promise<SessionUpdateResult> {
  const { failure } = store.getState()
  // Final: whoever asks again hears the same, and nothing is sent.
  if (failure && hasEnded(store)) return failure
  const sections = request.quiet ? await savable(store, request.sections) : request.sections
  if (sections.length === 0) return nothing
  const verdict = await validateSections(store, sections)
  // Nothing waits for it: what is odd passes.
  if (!request.quiet) warnLater(store, (path) => sections.includes(splitPath(path)[0]))
  const { adapter } = store.props
  const { provider } = adapter
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
  const issues = verdict.issues.length ? verdict.issues : found
  if (!request.quiet) showIssues(store, sections, issues)
  if (issues.length) {
    const result: SessionUpdateResult = { status: 'rejected', saved: [], issues }
    return request.quiet ? result : finish(store, request, result)
  }
  if (Object.keys(update).length === 0) return request.quiet ? nothing : finish(store, request, nothing)
  store.setState({ status: 'saving', sending: sectionIds.filter((id) => update[id]), failure: undefined })
  const result = await enqueueWrite(adapter, update)
  const wasOpen = isChoiceOpen(sectionsOnScreen(store.forms), currentValues(store))
  const news = takeAnswer(store, update, result, request.quiet)
  // The recommended option, which came with the list, is saved like a choice, and only then all is.
  const goesOn = wasOpen && result.status === 'saved' && store.form.getValues('shippingOptions.selected') !== ''
  await finish(store, request, result, news, goesOn)
  if (!goesOn) return result
  const next = await run(store, { sections: ['shippingOptions'], quiet: true })
  return { ...result, ...next, saved: [...new Set([...result.saved, ...next.saved])] }
}

/**
 * Of sections that nobody submitted, those that are valid and show no error; one that was refused waits for an edit, and
 * one that was always empty has nothing to save.
 */
async function savable(store: CheckoutStore, ids: readonly SectionId[]): Promise<SectionId[]> {
  const refused = new Set(shownIssues(store).map(({ path = '' }) => path.split('.')[0]))
  const values = currentValues(store)
  const found: SectionId[] = []
  for (const id of ids) {
    if (refused.has(id) || (hasNothing(store, id, values[id]) && !store.unsure.has(id))) continue
    if ((await judgeSections(store, [id], values)).issues.length === 0) found.push(id)
  }
  return found
}

async function finish(
  store: CheckoutStore,
  request: SaveRequest,
  result: SessionUpdateResult,
  news?: ReturnType<typeof takeAnswer>,
  goesOn?: boolean,
): Promise<SessionUpdateResult> {
  const complete = result.status === 'saved' && (await isComplete(store))
  const { refusals } = store.getState()
  const refused = !request.quiet && result.status === 'rejected' && shownIssues(store).length > 0
  store.setState({
    ...news?.(store.getState()),
    status: goesOn ? 'saving' : result.status,
    sending: [],
    failure: result.status === 'failed' ? result : undefined,
    complete,
    refusals: refused ? { count: refusals.count + 1, form: request.form } : refusals,
  })
  if (refused && store.summaries.size === 0) focusFirstError(store)
  store.unsent = result.status === 'failed' && result.reason === 'offline' ? request : undefined
  for (const heard of listenersOf(store, request.sections)) tell(heard, result, complete)
  return result
}

function tell(heard: FormEvents, result: SessionUpdateResult, complete: boolean): void {
  callHost(() => {
    if (result.status === 'saved') heard.onSaved?.({ ...result, complete })
    else if (result.status === 'rejected') heard.onRejected?.(result)
    else heard.onFailed?.(result)
  })
}

function focusFirstError(store: CheckoutStore): void {
  const first = pathsOnScreen(store.forms).find((path) => errorAt(store, path))
  if (first) findControl(store.forms, first)?.focus()
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
function defaultsOffScreen({ known, props, forms }: CheckoutStore): SessionUpdate {
  const { defaultValues = {}, adapter, rules, locale } = props
  const values = givenValues(known, defaultValues, locale)
  const onScreen = sectionsOnScreen(forms)
  const taken = takenSections(adapter.provider, rules)
  const given = taken.filter((id) => defaultValues[id] && !onScreen.includes(id))
  return Object.fromEntries(given.map((id) => [id, values[id]]))
}
