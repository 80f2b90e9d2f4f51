import type { FailedResult, SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { RootProps } from './props.js'
import type { Following } from '../../sections/following.js'

/** A warning at a field. `source`: the form found it; without one it is of an answer. */
export type ShownWarning = SessionIssue & { source?: 'form' }

/** What a checkout shows besides its fields and their errors, which react-hook-form keeps. */
export interface CheckoutState {
  status: 'idle' | 'saving' | SessionUpdateResult['status']
  /** What is being sent. */
  sending: readonly SectionId[]
  failure: FailedResult | undefined
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
  readonly state: Pick<CheckoutState, 'session' | 'warnings'>
  /** What the fields show, by section and key. */
  readonly errors: Partial<Record<SectionId, object>>
  readonly onScreen: readonly SectionId[]
  readonly following: Following
  readonly props: Pick<RootProps, 'adapter' | 'save' | 'defaultValues' | 'rules'>
  /** What each section remembers. */
  readonly memory: { readonly remembered: Partial<Record<SectionId, object>> }
  /** See `CheckoutStore`. */
  readonly saved: SessionUpdate
  readonly unsure: ReadonlySet<SectionId>
  readonly leftover: ReadonlySet<FieldPath>
}

/** An answer, the save that it answers, and what it changes. Each section in turn may change what is not `readonly`. */
export interface Answered {
  readonly sent: SessionUpdate
  /** An automatic save. */
  readonly quiet: boolean
  readonly result: SessionUpdateResult
  session: SessionInfo
  /** What the provider has, as far as this checkout saved it. */
  saved: SessionUpdate
  /** Issues to show. */
  issues: readonly SessionIssue[]
  warnings: SessionIssue[]
  /** Fields that get another value. */
  values: Partial<Record<FieldPath, string>>
  /** Changes what sections remember. */
  remembered: Partial<Record<SectionId, object>>
  /** The sections that are saved next, as a part of the same save. */
  next: readonly SectionId[]
  /** Whether an automatic save that was refused goes on without what was refused. */
  goesOn: boolean
}
