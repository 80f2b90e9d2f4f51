import type { SessionAdapter } from '../../adapter/adapter.js'
import type { SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { Following } from './sameAs.js'

/** A warning at a field. `source`: the form found it; without one it is of an answer. */
export type ShownWarning = SessionIssue & { source?: 'form' }

/** What a checkout shows besides its fields and their errors, which react-hook-form keeps. */
export interface CheckoutState {
  status: 'idle' | 'saving' | SessionUpdateResult['status']
  /** What is being sent. */
  sending: readonly SectionId[]
  failure: Extract<SessionUpdateResult, { status: 'failed' }> | undefined
  complete: boolean
  session: SessionInfo
  /** Issues that belong to no field of the kit. */
  looseIssues: readonly SessionIssue[]
  /** The summary lists what is shown as wrong: something was refused and is not mended yet. */
  listed: boolean
  warnings: Readonly<Partial<Record<FieldPath, ShownWarning>>>
  /** Counts the refusals whose summary wants the focus; the form that was submitted, if it was one. */
  refusals: { count: number; form: HTMLFormElement | undefined }
}

/** The checkout as an answer finds it: plain data, so that the change that an answer makes depends on data alone. */
export interface Snapshot {
  /** The values of now, canonical and as they would be sent. */
  readonly values: CheckoutValues
  readonly defaults: CheckoutValues
  readonly state: Pick<CheckoutState, 'session' | 'warnings'>
  /** The fields that show an error. */
  readonly errors: ReadonlySet<FieldPath>
  readonly onScreen: readonly SectionId[]
  readonly following: Following
  readonly adapter: SessionAdapter
  /** Whether sections save themselves. */
  readonly isAuto: boolean
  /** See `CheckoutStore`. */
  readonly saved: SessionUpdate
  readonly unsure: ReadonlySet<SectionId>
  readonly leftover: ReadonlySet<FieldPath>
  /** What each section remembers. */
  readonly remembered: Partial<Record<SectionId, object>>
}

/** An answer, and the save that it answers. */
export interface Answered {
  sent: SessionUpdate
  /** An automatic save. */
  quiet: boolean
  result: SessionUpdateResult
}

/** What an answer changes in a section, beside what it saved. */
export interface SectionAnswer {
  /** Replaces the session of the answer. */
  session?: SessionInfo
  /** Replaces the issues of the answer. */
  issues?: readonly SessionIssue[]
  /** Further warnings. */
  warnings?: readonly SessionIssue[]
  /** Fields that get another value. */
  values?: Partial<Record<FieldPath, string>>
  /** Replaces what the section remembers. */
  remembered?: object
  /** The sections that are saved next, as a part of the same save. */
  next?: readonly SectionId[]
  /** Whether the rest of a refused save can be sent without this section. */
  isLeftOut?: boolean
}
