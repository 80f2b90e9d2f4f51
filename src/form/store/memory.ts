import type { SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { SectionRules } from '../../sections/sectionRules.js'
import type { CheckoutValues, DefaultValues, FieldPath, SectionId } from '../../sections/schema.js'

/**
 * What a checkout remembers besides values and state. A reset replaces the whole object, so that pending work can
 * detect that it is out of date.
 */
export interface CheckoutMemory {
  /** The values that the form started with. */
  readonly initial: CheckoutValues
  /** The default values. Sections that are not on the page are sent with these. */
  readonly defaults: DefaultValues
  /** The values of the last `onChange` per section, so that visiting a field reports nothing. */
  readonly reported: Map<SectionId, string>
  /** The sections that were left in this tick. */
  leaving?: Set<SectionId> | undefined
  /** The fields that were left and are still to be validated. */
  readonly leftFields: Set<FieldPath>
  /** The values that `setValues` has set. */
  given?: Map<FieldPath, string>
  /** The pending `setValues` call. */
  filling?: Promise<void> | undefined
  /** The issues of the kit's last validation, by section. */
  readonly findings: Map<SectionId, readonly SessionIssue[]>
  /** The sections that a browser has autofilled at least in part. */
  readonly autofilled: Set<SectionId>
  /** The save in progress. */
  pendingSave?: { key: string; result: Promise<SessionUpdateResult> } | undefined
  /** Whether the shopper has edited something. Before that, nothing is saved automatically. */
  isEdited?: boolean
  /** The data of each section's behavior. */
  readonly remembered: Partial<Record<SectionId, object>>
  /** The rules of the custom fields validated last. */
  customRules?: SectionRules<CheckoutValues['custom']>
  /** The sections of a save that could not be sent because the browser was offline, until they are saved. */
  readonly owed: Set<SectionId>
}

export const createMemory = (
  initial: CheckoutValues,
  defaults: DefaultValues = {},
  remembered: CheckoutMemory['remembered'] = {},
): CheckoutMemory => ({
  initial,
  defaults,
  reported: new Map(),
  findings: new Map(),
  leftFields: new Set(),
  autofilled: new Set(),
  owed: new Set(),
  remembered,
})
