import type { SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { SectionRules } from '../../sections/sectionRules.js'
import type { CheckoutValues, DefaultValues, FieldPath, SectionId } from '../../sections/schema.js'

/**
 * What a checkout remembers of its shopper beside values and state. A reset replaces the whole object, so whatever began
 * before a reset can tell that it is out of date.
 */
export interface CheckoutMemory {
  /** The values that the form started with. */
  readonly initial: CheckoutValues
  /** What the host gave: sections that no form shows are sent with these values. */
  readonly defaults: DefaultValues
  /** The values that `onChange` reported last, per section, so that a field that was only visited reports nothing. */
  readonly reported: Map<SectionId, string>
  /** The sections that were left in this turn. */
  leaving?: Set<SectionId> | undefined
  /** The fields that were left and are still to be validated. */
  readonly leftFields: Set<FieldPath>
  /** The values that the host set after the start. */
  given?: Map<FieldPath, string>
  /** The values that the host is setting. */
  filling?: Promise<void> | undefined
  /** What the kit itself found at its last look at a section. */
  readonly findings: Map<SectionId, readonly SessionIssue[]>
  /** The sections that a browser has filled, as a whole or in part. */
  readonly autofilled: Set<SectionId>
  /** The save in progress. */
  pendingSave?: { key: string; result: Promise<SessionUpdateResult> } | undefined
  /** Something was edited: until then an automatic save stores nothing. */
  isEdited?: boolean
  /** What each section remembers, by its behavior. */
  readonly remembered: Partial<Record<SectionId, object>>
  /** The rules of the custom fields that were judged last. */
  customRules?: SectionRules<CheckoutValues['custom']>
  /** The sections of a save that could not be sent because the browser was offline, until they are saved. */
  readonly owed: Set<SectionId>
}

export const createMemory = (initial: CheckoutValues, defaults: DefaultValues = {}): CheckoutMemory => ({
  initial,
  defaults,
  reported: new Map(),
  findings: new Map(),
  leftFields: new Set(),
  autofilled: new Set(),
  owed: new Set(),
  remembered: {},
})
