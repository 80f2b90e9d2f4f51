import type { SectionId } from '../sections/schema.js'
import type { Provider } from './provider.js'
import { readSession } from './readResult.js'
import type { SessionInfo } from './result.js'
import type { Wire, WireRequest, WireResult, WireStep } from './wire.js'

/** An update in the provider's own words, and how its requests are sent. */
export interface Sending<Session, Body> {
  provider: Provider
  wire: Wire<Session, Body>
  session: Session
  body: Body
  /** The sections of the update; none where the body is the host's own. */
  sections?: readonly SectionId[]
  /** Filled with the sections that are stored, also where the update ends early. */
  stored?: Set<SectionId>
  /** Sends one request. `step`: its place in a list of several. */
  send(request: WireRequest, step?: number): Promise<WireResult>
  /** Hears what `toSession` threw: the update is stored all the same. */
  report?(error: unknown): void
}

/** What became of the requests. `answer` of the result is a list where there were several. */
export interface Sent {
  result: WireResult
  info: SessionInfo
}

type Saved = Extract<WireResult, { status: 'saved' }>

/** Reads what a provider keeps, sends the requests of an update in order, and stops at the first that fails. */
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

/** Later answers come first; what they warn of or miss is added. */
function merge(before: SessionInfo, result: Saved, info: SessionInfo): SessionInfo {
  const all = [before, result, info]
  const warnings = all.flatMap((each) => each.warnings ?? [])
  const issues = all.flatMap((each) => each.issues ?? [])
  return {
    ...before,
    ...info,
    ...(warnings.length > 0 && { warnings }),
    // An empty list says that nothing is missing.
    ...(all.some((each) => each.issues) && { issues }),
  }
}
