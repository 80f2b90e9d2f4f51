import type { SectionId } from '../sections/schema.js'
import type { Provider } from './provider.js'
import { readSession } from './readResult.js'
import type { SessionInfo } from './result.js'
import type { Wire, WireRequest, WireResult, WireStep } from './wire.js'

/** An update in the provider's format, and how its requests are sent. */
export interface Sending<Session, Body> {
  provider: Provider
  wire: Wire<Session, Body>
  session: Session
  body: Body
  /** The sections of the update; empty if the body is your own. */
  sections?: readonly SectionId[]
  /** Receives the stored sections, even if the update ends early. */
  stored?: Set<SectionId>
  /** Sends one request. `step`: its index in a list of several. */
  send(request: WireRequest, step?: number): Promise<WireResult>
  /** Called with an error that `toSession` threw. The update is stored nevertheless. */
  report?(error: unknown): void
}

/** The outcome of the requests. `answer` of the result is a list if there were several. */
export interface Sent {
  result: WireResult
  info: SessionInfo
}

type Saved = Extract<WireResult, { status: 'saved' }>

/** Runs `before` of the wire, then sends the requests of an update in order. Stops at the first failure. */
export async function sendRequests<Session, Body>(sending: Sending<Session, Body>): Promise<Sent> {
  const { wire, session, body, sections = [], stored = new Set(), send } = sending
  let info: SessionInfo = {}
  const reading = wire.before?.(session, body)
  const before: WireResult | undefined = reading && (await send(reading))
  if (before && before.status !== 'saved') return { result: before, info }
  const requests = wire.requests(session, body, before?.answer)
  const isList = Array.isArray(requests)
  const steps = (isList ? requests : [requests]) as readonly WireStep[]
  const answers: unknown[] = []
  for (const [at, step] of steps.entries()) {
    const result = await send(step, isList ? at : undefined)
    if (result.status !== 'saved') return { result, info }
    answers.push(result.answer)
    info = merge(info, result, readInfo(sending, result.answer))
    for (const id of step.sections ?? []) {
      if (!steps.slice(at + 1).some((later) => later.sections?.includes(id))) stored.add(id)
    }
  }
  for (const id of sections) stored.add(id)
  return { result: { status: 'saved', answer: isList ? answers : answers[0] }, info }
}

function readInfo<S, B>({ provider, report }: Sending<S, B>, answer: unknown): SessionInfo {
  try {
    return readSession({ ...provider.toSession?.(answer) })
  } catch (error) {
    report?.(error)
    return {}
  }
}

/** Merges answers. Later values win; warnings and issues are combined. */
function merge(before: SessionInfo, result: Saved, info: SessionInfo): SessionInfo {
  const all = [before, result, info]
  const warnings = all.flatMap((each) => each.warnings ?? [])
  const issues = all.flatMap((each) => each.issues ?? [])
  return {
    ...before,
    ...info,
    ...(warnings.length > 0 && { warnings }),
    // An empty list means that nothing is missing.
    ...(all.some((each) => each.issues) && { issues }),
  }
}
