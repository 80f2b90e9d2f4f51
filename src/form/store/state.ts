import type { Verdict } from '../../providers/judgeBy.js'
import type { FailedResult, SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { RootProps } from './props.js'
import type { Following } from '../../sections/following.js'

/** A warning at a field. `source: 'form'`: found by the form; otherwise from an answer. */
export type ShownWarning = SessionIssue & { source?: 'form' }

/** The state of a checkout, besides fields and errors, which react-hook-form holds. */
export interface CheckoutState {
  status: 'idle' | 'saving' | SessionUpdateResult['status']
  /** The sections being sent. */
  sending: readonly SectionId[]
  failure: FailedResult | undefined
  complete: boolean
  session: SessionInfo
  /** Issues that belong to no field of the kit. */
  looseIssues: readonly SessionIssue[]
  /** Whether the summary is displayed: a save was rejected and is not corrected yet. */
  listed: boolean
  warnings: Readonly<Partial<Record<FieldPath, ShownWarning>>>
  /** Counts rejected saves, whose summary takes the focus. `form`: the submitted form, if any. */
  refusals: { count: number; form: HTMLFormElement | undefined }
}

/** The checkout when an answer arrives. Plain data, so that the changes of an answer depend on data only. */
export interface Snapshot {
  /** The current values, canonical, as they would be sent. */
  readonly values: CheckoutValues
  readonly state: Pick<CheckoutState, 'session' | 'warnings'>
  /** The displayed errors, by section and key. */
  readonly errors: Partial<Record<SectionId, object>>
  readonly onScreen: readonly SectionId[]
  readonly following: Following
  readonly props: Pick<RootProps, 'adapter' | 'save' | 'defaultValues' | 'rules'>
  /** The data of each section's behavior. */
  readonly memory: { readonly remembered: Partial<Record<SectionId, object>> }
  /** See `CheckoutStore`. */
  readonly saved: SessionUpdate
  readonly unsure: ReadonlySet<SectionId>
  readonly leftover: ReadonlySet<FieldPath>
}

/** An answer, its save, and the changes it makes. Each section may modify the members that are not `readonly`. */
export interface Answered {
  readonly sent: SessionUpdate
  /** An automatic save. */
  readonly quiet: boolean
  readonly result: SessionUpdateResult
  session: SessionInfo
  /** The values that this checkout has saved. */
  saved: SessionUpdate
  /** Sections whose stored values are unknown. */
  unsure: ReadonlySet<SectionId>
  /** Issues to show. */
  issues: readonly SessionIssue[]
  warnings: SessionIssue[]
  /** Fields with a new value. */
  values: Partial<Record<FieldPath, string>>
  /** New data of sections' behaviors. */
  remembered: Partial<Record<SectionId, object>>
  /** The sections to save next, as part of the same save. */
  next: readonly SectionId[]
  /** The validation of the displayed sections, from before the answer. A section that sets values updates it. */
  verdict?: (Verdict & { values: CheckoutValues }) | undefined
  /** Whether a rejected automatic save continues without the rejected sections. */
  goesOn: boolean
}
