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
import { judgeShown } from './complete.js'
import { bind, composeSavable, composeUpdate } from './composeUpdate.js'
import { readAnswer } from './readAnswer.js'
import { takeSnapshot } from './snapshot.js'

const nothing: SessionUpdateResult = { status: 'saved', saved: [] }

/** A save that was asked for, with the values of the screen at that moment. */
interface Save {
  store: CheckoutStore
  request: SaveRequest
  values: CheckoutValues
  /** The memory of the store when it was asked for: a reset since then ends the save. */
  memory: CheckoutMemory
  /** The part of the same save that was done before. */
  earlier?: EarlierPart | undefined
}

interface EarlierPart {
  result: SessionUpdateResult
  sections: readonly SectionId[]
  /** The host has heard of it. */
  isHeard: boolean
}

/**
 * Saves what changed. The screen is read once, here. Calls for the same values share one save; a later one starts when the
 * earlier one is done.
 */
export function save(
  store: CheckoutStore,
  asked: SaveRequest,
  values = currentValues(store),
): Promise<SessionUpdateResult> {
  const { memory } = store
  // A control of a section that the rules leave out may be the host's own; the relay would refuse all for it.
  const shown = shownSections(store.props.adapter.provider, store.props.rules)
  const request = { ...asked, sections: asked.sections.filter((id) => shown.includes(id)) }
  const sections = boundSections(store, request)
  const key = JSON.stringify([request.quiet, sections, sections.map((id) => values[id])])
  const earlier = memory.pendingSave
  if (earlier?.key === key) return earlier.result
  const result = (earlier?.result ?? Promise.resolve())
    // Something may have been typed while the earlier one was under way.
    .then(() => runSave({ store, request, memory, values: earlier ? knownValues(store) : values }))
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

// An automatic save may have to leave out sections before it knows which are bound.
const boundSections = (store: CheckoutStore, { sections, quiet }: SaveRequest) =>
  quiet ? sections : bind(store, sections, false)

// The host's code threw: its check, a reducer, an adapter's provider. The page says so, and the shopper keeps all.
function hostFault(store: CheckoutStore, { quiet, sections }: SaveRequest, memory: CheckoutMemory, error: unknown) {
  reportFault(error)
  const failure = failed('misconfigured')
  if (store.memory === memory && (!quiet || store.getState().status === 'saving')) {
    store.setState({ status: 'failed', sending: [], failure })
    tell(store, sections, failure, false)
  }
  return failure
}

async function runSave(asked: Save): Promise<SessionUpdateResult> {
  const { store, request, memory } = asked
  const { result, next = [], goesOn } = await savePart(asked)
  if (store.memory !== memory || !(goesOn || next.length)) return result
  const again: Save = { store, request, memory, values: knownValues(store) }
  if (goesOn) return withNext(result, await runSave(again))
  // The host hears of both at once.
  const earlier: EarlierPart = { result, sections: request.sections, isHeard: false }
  try {
    return withNext(result, await runSave({ ...again, request: { sections: next, quiet: true }, earlier }))
  } finally {
    if (!earlier.isHeard) tell(store, request.sections, result, false)
  }
}

async function savePart(asked: Save): Promise<Ending> {
  const { store, request, values, memory } = asked
  const { failure } = store.getState()
  // Final: every further save gets the same result, and nothing is sent.
  if (failure && hasEnded(store)) return { result: failure }
  const { quiet = false } = request
  const sections = boundSections(store, request)
  const compose = quiet ? composeSavable : composeUpdate
  const { update, issues } = await compose({ store, values, quiet, checked: {} }, sections)
  // What was typed before a reset is not sent after it.
  if (store.memory !== memory) return { result: nothing }
  if (!quiet) {
    // Nothing waits for it: warnings do not block.
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
  // Nobody knows how it stands to what a reset has put in its place.
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
  // Judged before the answer is applied, so that one answer is one change of the page.
  const verdict = result.status === 'saved' ? await judgeShown(store) : undefined
  if (store.memory !== memory) return { result }
  const { quiet = false } = request
  const { behaviors } = store.known
  const warnings = earlier?.result.session?.warnings
  const ending: Ending = sent
    ? readAnswer(takeSnapshot(store), { sent, quiet, result, behaviors, earlier: warnings })
    : // What was refused before it was sent is shown already.
      { result, ...(result.status === 'saved' && { issues: store.getState().session.issues ?? [] }) }
  const { complete, refused } = applyChange(store, request, ending, verdict)
  if (refused && store.summaries.size === 0) focusFirstError(store)
  noteOwed(store, request, result)
  if (ending.next?.length) return ending
  if (earlier) earlier.isHeard = true
  const sections = [...new Set([...(earlier?.sections ?? []), ...request.sections])]
  tell(store, sections, earlier ? withNext(earlier.result, ending.result) : ending.result, complete)
  return ending
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
  const issues = shownIssues(store)
  const first = namesOnScreen(store.forms).find((name) => issues.some(({ path }) => path === name))
  if (first) findControl(store.forms, first)?.focus()
}
