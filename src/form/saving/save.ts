import { failed } from '../../adapter/failed.js'
import { enqueueWrite } from '../../adapter/writeQueue.js'
import { shownSections } from '../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { callHost, reportFault } from '../../schema/reportFault.js'
import { splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { CheckoutValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import { errorAt, showIssues } from '../issues/errors.js'
import { warnLater } from '../issues/warnLater.js'
import { listenersOf } from '../store/listeners.js'
import type { CheckoutMemory } from '../store/memory.js'
import type { SaveRequest } from '../store/props.js'
import { findControl, pathsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, hasEnded, knownValues } from '../store/store.js'
import { applyChange, shownStatus } from './applyChange.js'
import { judgeShown } from './complete.js'
import { bind, composeSavable, composeSubmit } from './composeUpdate.js'
import { type Change, readAnswer } from './readAnswer.js'
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
  const { quiet = false } = request
  const sections = quiet ? request.sections : bind(store, request.sections, false)
  const key = JSON.stringify([quiet, sections, sections.map((id) => values[id])])
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
  const { result, change } = await savePart(asked)
  if (!change || store.memory !== memory) return result
  const again = { store, memory, values: knownValues(store) }
  if (change.goesOn) return withNext(result, await runSave({ ...again, request }))
  if (change.next.length === 0) return result
  // The host hears of both at once.
  const earlier: EarlierPart = { result, sections: request.sections, isHeard: false }
  try {
    const next = await runSave({ ...again, request: { sections: change.next, quiet: true }, earlier })
    return withNext(result, next)
  } finally {
    if (!earlier.isHeard) tell(store, request.sections, result, false)
  }
}

interface Part {
  result: SessionUpdateResult
  change?: Change
}

async function savePart(asked: Save): Promise<Part> {
  const { store, request, values, memory, earlier } = asked
  const { failure } = store.getState()
  // Final: every further save gets the same result, and nothing is sent.
  if (failure && hasEnded(store)) return { result: failure }
  const { quiet = false } = request
  const sections = quiet ? request.sections : bind(store, request.sections, false)
  const { update, issues } = await (quiet ? composeSavable : composeSubmit)({ store, values }, sections)
  // What was typed before a reset is not sent after it.
  if (store.memory !== memory) return { result: nothing }
  if (!quiet) {
    // Nothing waits for it: warnings do not block.
    warnLater(store, (path) => sections.includes(splitPath(path)[0]))
    showIssues(store, sections, issues)
  }
  if (issues.length) {
    const result: SessionUpdateResult = { status: 'rejected', saved: [], issues }
    return quiet ? { result } : finish(asked, { result })
  }
  if (Object.keys(update).length === 0) return quiet ? { result: nothing } : finish(asked, { result: nothing })
  const answer = await send(asked, update)
  if (store.memory !== memory) return { result: answer }
  // Judged before the answer is applied, so that one answer is one change of the page.
  const verdict = answer.status === 'saved' ? await judgeShown(store) : undefined
  if (store.memory !== memory) return { result: answer }
  const change = readAnswer(takeSnapshot(store), {
    sent: update,
    quiet,
    result: answer,
    behaviors: store.known.behaviors,
    earlier: earlier?.result.session?.warnings,
  })
  return finish(asked, { result: change.result, change }, verdict)
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

async function finish(asked: Save, part: Part, judged?: Awaited<ReturnType<typeof judgeShown>>): Promise<Part> {
  const { store, request, memory, earlier } = asked
  const { result, change } = part
  const verdict = judged ?? (result.status === 'saved' ? await judgeShown(store) : undefined)
  if (store.memory !== memory) return part
  const { quiet = false, form } = request
  const goesOn = change !== undefined && change.next.length > 0
  const { complete, refused } = applyChange(store, { result, change, verdict, quiet, form, goesOn })
  if (refused && store.summaries.size === 0) focusFirstError(store)
  noteOwed(store, request, result)
  if (goesOn) return part
  if (earlier) earlier.isHeard = true
  const sections = [...new Set([...(earlier?.sections ?? []), ...request.sections])]
  tell(store, sections, earlier ? withNext(earlier.result, result) : result, complete)
  return part
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
