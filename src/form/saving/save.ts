import { failed } from '../../adapter/failed.js'
import { enqueueWrite } from '../../adapter/writeQueue.js'
import { shownSections } from '../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { callHost, reportFault } from '../../schema/reportFault.js'
import { sectionIds } from '../../sections/keys.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { SectionId } from '../../sections/schema.js'
import { type Answer, takeAnswer } from './answer.js'
import { isComplete } from './complete.js'
import { composeSavable, composeUpdate } from './composeUpdate.js'
import { errorAt, shownIssues, showIssues } from '../issues/errors.js'
import { listenersOf } from '../store/listeners.js'
import type { CheckoutMemory } from '../store/memory.js'
import { isChoiceOpen, isOfferUnsaved } from '../issues/offeredOptions.js'
import type { SaveRequest } from '../store/props.js'
import { findControl, pathsOnScreen, sectionsOnScreen } from '../store/screen.js'
import { type CheckoutState, type CheckoutStore, currentValues, hasEnded } from '../store/store.js'
import { warnLater } from '../issues/warnLater.js'

const nothing: SessionUpdateResult = { status: 'saved', saved: [] }

/** Saves what changed. Calls for the same values share one save; a later one starts when the earlier one is done. */
export function save(store: CheckoutStore, asked: SaveRequest): Promise<SessionUpdateResult> {
  const { memory } = store
  // A control of a section that the rules leave out may be the host's own; the relay would refuse all for it.
  const shown = shownSections(store.props.adapter.provider, store.props.rules)
  const request = { ...asked, sections: asked.sections.filter((id) => shown.includes(id)) }
  const values = currentValues(store)
  const sent = withOfferedAddress(store, request)
  const key = JSON.stringify([request.quiet, sent, sent.map((id) => values[id])])
  const earlier = memory.pendingSave
  if (earlier?.key === key) return earlier.result
  const result = (earlier?.result ?? Promise.resolve())
    .then(() => run(store, request, memory))
    .catch((error: unknown) => hostFault(store, request, memory, error))
  const current = { key, result }
  memory.pendingSave = current
  void result.then(({ status }) => {
    if (memory.pendingSave === current) memory.pendingSave = undefined
    // What was to go on may have had nothing to send, or the host threw.
    if (store.memory === memory && store.getState().status === 'saving')
      store.setState({ status: shownStatus(store, status) })
  })
  return result
}

// The host's code threw: its check, a reducer, an adapter's provider. The page says so, and the shopper keeps all.
function hostFault(store: CheckoutStore, request: SaveRequest, memory: CheckoutMemory, error: unknown) {
  const { quiet, sections } = request
  reportFault(error)
  const failure = failed('misconfigured')
  if (store.memory === memory && (!quiet || store.getState().status === 'saving')) {
    store.setState({ status: 'failed', sending: [], failure })
    tell(store, sections, failure, false)
  }
  return failure
}

async function run(
  store: CheckoutStore,
  request: SaveRequest,
  memory: CheckoutMemory,
  before?: FirstPart,
): Promise<SessionUpdateResult> {
  const { failure } = store.getState()
  // Final: whoever asks again hears the same, and nothing is sent.
  if (failure && hasEnded(store)) return failure
  const { quiet = false } = request
  const sections = withOfferedAddress(store, request)
  const { update, issues } = await (quiet ? composeSavable : composeUpdate)(store, sections)
  // What was typed before a reset is not sent after it.
  if (store.memory !== memory) return nothing
  // Nothing waits for it: what is odd passes.
  if (!quiet) warnLater(store, (path) => sections.includes(splitPath(path)[0]))
  if (!quiet) showIssues(store, sections, issues)
  if (issues.length) {
    const result: SessionUpdateResult = { status: 'rejected', saved: [], issues }
    return quiet ? result : finish(store, request, result)
  }
  if (Object.keys(update).length === 0) return quiet ? nothing : finish(store, request, nothing)
  // The answer to an address brings its options.
  if (update.shippingAddress) {
    memory.quoting?.abort()
    memory.asked = JSON.stringify(update.shippingAddress)
    store.setState({ quote: undefined })
  }
  store.setState({ status: 'saving', sending: sectionIds.filter((id) => update[id]), failure: undefined })
  const answer = await enqueueWrite(store.props.adapter, update)
  if (store.memory !== memory) {
    for (const id of sectionIds) if (update[id]) store.unsure.add(id)
    return answer
  }
  const wasOpen = isChoiceOpen(sectionsOnScreen(store.forms), currentValues(store))
  const { result, news } = takeAnswer(store, update, answer, { quiet, before: before?.result })
  const isOpen = store.form.getValues('shippingOptions.selected') === ''
  // The recommended option, which came with the list, is saved like a choice, and only then all is.
  const mayChoose = !quiet || store.props.save === 'auto'
  const choosesNow = mayChoose && wasOpen && !isOpen && result.status === 'saved'
  // A choice that is gone holds back nothing that was sent with it.
  const leavesChoice = quiet && !wasOpen && isOpen && result.status === 'rejected'
  const first = await finish(store, request, result, { news, goesOn: choosesNow, before })
  if (!choosesNow)
    return leavesChoice && store.memory === memory ? withNext(first, await run(store, request, memory)) : first
  // The host hears of both at once.
  const firstPart: FirstPart = { result: first, sections: request.sections, isHeard: false }
  try {
    if (store.memory !== memory) return first
    return withNext(first, await run(store, { sections: ['shippingOptions'], quiet: true }, memory, firstPart))
  } finally {
    if (!firstPart.isHeard) tell(store, request.sections, first, false)
  }
}

/** A save whose answer chose the recommended option, which is saved next. */
interface FirstPart {
  result: SessionUpdateResult
  sections: readonly SectionId[]
  isHeard: boolean
}

const withNext = (first: SessionUpdateResult, next: SessionUpdateResult): SessionUpdateResult => ({
  ...first,
  ...next,
  saved: [...new Set([...first.saved, ...next.saved])],
})

/** A choice is stored with the address whose prices the shopper saw. */
function withOfferedAddress(store: CheckoutStore, { sections, quiet }: SaveRequest): SaveRequest['sections'] {
  const isBound = !quiet && sections.includes('shippingOptions') && isOfferUnsaved(store)
  return isBound ? sectionIds.filter((id) => id === 'shippingAddress' || sections.includes(id)) : sections
}

// "Saved." never stands beside an error.
const shownStatus = (store: CheckoutStore, status: CheckoutState['status']): CheckoutState['status'] =>
  status === 'saved' && shownIssues(store).length > 0 ? 'idle' : status

async function finish(
  store: CheckoutStore,
  request: SaveRequest,
  result: SessionUpdateResult,
  { news, goesOn, before }: { news?: Answer['news']; goesOn?: boolean; before?: FirstPart | undefined } = {},
): Promise<SessionUpdateResult> {
  const { memory } = store
  const complete = result.status === 'saved' && (await isComplete(store))
  if (store.memory !== memory) return result
  const { refusals } = store.getState()
  const refused = !request.quiet && result.status === 'rejected' && shownIssues(store).length > 0
  store.setState({
    ...news?.(store.getState()),
    status: goesOn ? 'saving' : shownStatus(store, result.status),
    sending: [],
    failure: result.status === 'failed' ? result : undefined,
    complete,
    refusals: refused ? { count: refusals.count + 1, form: request.form } : refusals,
  })
  if (refused && store.summaries.size === 0) focusFirstError(store)
  noteOwed(store, request, result)
  if (goesOn) return result
  if (before) before.isHeard = true
  const sections = [...new Set([...(before?.sections ?? []), ...request.sections])]
  tell(store, sections, before ? withNext(before.result, result) : result, complete)
  return result
}

// A promise to save later holds until the sections are saved, or the shopper is told to mend them.
function noteOwed(
  { memory, unsure }: CheckoutStore,
  { sections, quiet }: SaveRequest,
  result: SessionUpdateResult,
): void {
  if (result.status === 'rejected' && !quiet) memory.owed.clear()
  for (const id of sections) {
    if (!unsure.has(id)) memory.owed.delete(id)
    else if (result.status === 'failed' && result.reason === 'offline') memory.owed.add(id)
  }
}

function tell(
  store: CheckoutStore,
  sections: readonly SectionId[],
  result: SessionUpdateResult,
  complete: boolean,
): void {
  for (const heard of listenersOf(store, sections))
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
