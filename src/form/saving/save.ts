import { failed } from '../../adapter/failed.js'
import { enqueueWrite } from '../../adapter/writeQueue.js'
import { shownSections } from '../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { callHost, reportFault } from '../../schema/reportFault.js'
import { splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import { shownIssues, showIssues } from '../issues/errors.js'
import { warnLater } from '../issues/warnLater.js'
import { listenersOf } from '../store/listeners.js'
import type { CheckoutMemory } from '../store/memory.js'
import type { SaveRequest } from '../store/props.js'
import { findControl, namesOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, hasEnded, knownValues } from '../store/store.js'
import { applyChange, type Ending, shownStatus } from './applyChange.js'
import { validateShown } from './complete.js'
import { bind, composeSavable, composeUpdate } from './composeUpdate.js'
import { readAnswer } from './readAnswer.js'
import { takeSnapshot } from './snapshot.js'

const nothing: SessionUpdateResult = { status: 'saved', saved: [] }

/** A requested save, with the displayed values at that moment. */
interface Save {
  store: CheckoutStore
  request: SaveRequest
  values: CheckoutValues
  /** The memory of the store at the time of the request. A reset since then cancels the save. */
  memory: CheckoutMemory
  /** The completed first part of the same save. */
  earlier?: EarlierPart | undefined
}

interface EarlierPart {
  result: SessionUpdateResult
  sections: readonly SectionId[]
  /** Whether its callbacks were called. */
  isReported: boolean
}

/**
 * Saves the changed sections. The page is read once, here. Calls with the same values share one save. A later call
 * starts after the earlier one.
 */
export function save(
  store: CheckoutStore,
  asked: SaveRequest,
  values = currentValues(store),
): Promise<SessionUpdateResult> {
  const { memory } = store
  // Excludes sections that the rules leave out: their controls may be your own, and the relay would reject the request.
  const shown = shownSections(store.props.adapter.provider, store.props.rules)
  const request = { ...asked, sections: asked.sections.filter((id) => shown.includes(id)) }
  const sections = boundSections(store, request)
  const key = JSON.stringify([request.quiet, sections, sections.map((id) => values[id])])
  const earlier = memory.pendingSave
  if (earlier?.key === key) return earlier.result
  const result = (earlier?.result ?? Promise.resolve())
    // The shopper may have typed during the earlier save.
    .then(() => runSave({ store, request, memory, values: earlier ? knownValues(store) : values }))
    .catch((error: unknown) => callbackFailed(store, request, memory, error))
  const current = { key, result }
  memory.pendingSave = current
  void result.then(({ status }) => {
    if (memory.pendingSave === current) memory.pendingSave = undefined
    // The second part may have had nothing to send, or a callback threw.
    if (store.memory === memory && store.getState().status === 'saving')
      store.setState({ status: shownStatus(store, status) })
  })
  return result
}

// An automatic save may exclude sections before the bound ones are known.
const boundSections = (store: CheckoutStore, { sections, quiet }: SaveRequest) =>
  quiet ? sections : bind(store, sections, false)

// Your code threw, for example `check` or the provider of an adapter. The page reports it, and the values stay.
function callbackFailed(
  store: CheckoutStore,
  { quiet, sections }: SaveRequest,
  memory: CheckoutMemory,
  error: unknown,
) {
  reportFault(error)
  const failure = failed('misconfigured')
  if (store.memory === memory && (!quiet || store.getState().status === 'saving')) {
    store.setState({ status: 'failed', sending: [], failure })
    notifyListeners(store, sections, failure, false)
  }
  return failure
}

async function runSave(asked: Save): Promise<SessionUpdateResult> {
  const { store, request, memory } = asked
  const { result, next = [], goesOn } = await savePart(asked)
  if (store.memory !== memory || !(goesOn || next.length)) return result
  const again: Save = { store, request, memory, values: knownValues(store) }
  if (goesOn) return withNext(result, await runSave(again))
  // Callbacks report both parts at once.
  const earlier: EarlierPart = { result, sections: request.sections, isReported: false }
  try {
    return withNext(result, await runSave({ ...again, request: { sections: next, quiet: true }, earlier }))
  } finally {
    if (!earlier.isReported) notifyListeners(store, request.sections, result, false)
  }
}

async function savePart(asked: Save): Promise<Ending> {
  const { store, request, values, memory } = asked
  const { failure } = store.getState()
  // The session has ended: every further save returns the same result, and nothing is sent.
  if (failure && hasEnded(store)) return { result: failure }
  const { quiet = false } = request
  const sections = boundSections(store, request)
  const compose = quiet ? composeSavable : composeUpdate
  const { update, issues } = await compose({ store, values, quiet, checked: {} }, sections)
  // Values from before a reset are not sent after it.
  if (store.memory !== memory) return { result: nothing }
  const newest = knownValues(store)
  // For example, a quote selected the recommended option meanwhile.
  if (issues.length && JSON.stringify(newest) !== JSON.stringify(values)) return savePart({ ...asked, values: newest })
  if (!quiet) {
    // Not awaited, because warnings do not block.
    warnLater(store, (path) => sections.includes(splitPath(path)[0]))
    showIssues(store, sections, issues)
  }
  const isNothing = Object.keys(update).length === 0
  if (issues.length || isNothing) {
    const result: SessionUpdateResult = issues.length ? { status: 'rejected', saved: [], issues } : nothing
    return quiet ? { result } : finish(asked, result)
  }
  for (const { ask } of listenersOf(store, sections)) {
    if (!ask) continue
    store.setState({ status: 'saving', failure: undefined })
    const veto = await ask(update, store.props.adapter.timeoutMs)
    if (store.memory !== memory) return { result: nothing }
    if (veto?.status === 'rejected') showIssues(store, [], veto.issues)
    if (veto) return finish(asked, veto)
  }
  return finish(asked, await send(asked, update), update)
}

async function send({ store, memory }: Save, update: SessionUpdate): Promise<SessionUpdateResult> {
  const sending = sectionIds.filter((id) => update[id])
  for (const behavior of behaviorsOf(store.known)) behavior.sending?.(store, update)
  store.setState({ status: 'saving', sending, failure: undefined })
  let isSent = false
  const answer = await enqueueWrite(store.props.adapter, update, () => {
    isSent = store.memory === memory
    return isSent
  })
  // After a reset it is unknown whether the stored values match the new ones.
  if (isSent && store.memory !== memory) store.unsure = new Set([...store.unsure, ...sending])
  return answer
}

const withNext = (first: SessionUpdateResult, next: SessionUpdateResult): SessionUpdateResult => ({
  ...first,
  ...next,
  saved: [...new Set([...first.saved, ...next.saved])],
})

async function finish(asked: Save, result: SessionUpdateResult, sent?: SessionUpdate): Promise<Ending> {
  const { store, request, memory, earlier } = asked
  if (store.memory !== memory) return { result }
  // Validated before the answer is applied, so that one answer causes one state change.
  const verdict = result.status === 'saved' ? await validateShown(store) : undefined
  if (store.memory !== memory) return { result }
  const { quiet = false } = request
  const { behaviors } = store.known
  const warnings = earlier?.result.session?.warnings
  const ending: Ending = sent
    ? readAnswer(takeSnapshot(store), { sent, quiet, result, verdict, behaviors, earlier: warnings })
    : // Issues found before sending are displayed already.
      { result, ...(result.status === 'saved' && { issues: store.getState().session.issues ?? [] }) }
  const { complete, isRefusal } = applyChange(store, request, { verdict, ...ending })
  if (isRefusal && store.summaries.size === 0) focusFirstError(store)
  updateOwed(store, request, result)
  if (ending.next?.length) return ending
  if (earlier) earlier.isReported = true
  const sections = [...new Set([...(earlier?.sections ?? []), ...request.sections])]
  notifyListeners(store, sections, earlier ? withNext(earlier.result, ending.result) : ending.result, complete)
  return ending
}

// Sections stay queued for the next `online` event until they are saved, or the shopper has to correct them.
function updateOwed(
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

function notifyListeners(
  store: CheckoutStore,
  sections: readonly SectionId[],
  result: SessionUpdateResult,
  complete: boolean,
): void {
  for (const listener of listenersOf(store, sections))
    callHost(() => {
      if (result.status === 'saved') listener.onSaved?.({ ...result, complete })
      else if (result.status === 'rejected') listener.onRejected?.(result)
      else listener.onFailed?.(result)
    })
}

function focusFirstError(store: CheckoutStore): void {
  const issues = shownIssues(store)
  const first = namesOnScreen(store.forms).find((name) => issues.some(({ path }) => path === name))
  if (first) findControl(store.forms, first)?.focus()
}
