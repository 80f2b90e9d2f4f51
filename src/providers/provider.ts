import type { DefaultValues, FieldPath, SectionId } from '../sections/schema.js'
import type { SessionInfo } from './result.js'
import type { CheckoutRules } from './rules.js'
import type { Wire } from './wire.js'

/** Where a field of the form stands in the provider's request, and what the document says of it. */
export interface FieldRow {
  /** The path in the request, in the provider's own names: `billToContact.firstName`. */
  readonly to: string
  /** The longest value, in characters. */
  readonly max?: number
  /** The provider needs it in every request with its section. */
  readonly required?: true
  /**
   * What an empty value does. `unset`: nothing is sent, and the provider clears the stored value. `null`: `null` is sent and clears
   * it. `omit`: nothing is sent, and the stored value stays.
   */
  readonly blank: 'unset' | 'null' | 'omit'
  /** The request may replace the whole object, so a hidden or locked field is sent with its value. */
  readonly whole?: true
  /** `false`: the field is stored if it has a value, but displayed only if the rules name it. */
  readonly shown?: false
  /** A note for the coverage table. */
  readonly note?: string
}

/** Why the provider cannot store a field or a section. `shown`: as text, because a country needs it. */
export interface FieldGap {
  readonly gap: string
  readonly shown?: true
}

/** A row or a gap for each form path; a gap at a section id stands for all its fields. */
export type FieldTable = { readonly [P in FieldPath]?: FieldRow | FieldGap } & { readonly [S in SectionId]?: FieldGap }

/** Where a provider stores custom fields: each as `<to>.<key>` of the request. Lengths are in code points. */
export interface CustomPlace {
  /** The request path of the object that holds them, dotted. */
  readonly to: string
  readonly maxKeys?: number
  readonly maxKey?: number
  readonly maxValue?: number
  /** What a blank value does: `unset` is sent as `''` and clears, `null` is sent and clears, `omit` is not sent. */
  readonly blank: FieldRow['blank']
}

/** What one backend can take. */
export interface Provider {
  /** The ID of the provider, such as `stripe`. */
  readonly id: string
  /** A row or a gap for each field path. */
  readonly fields: FieldTable
  /**
   * Where custom fields go. Absent: the provider has no place, and the relay's `saveCustom` stores them. A gap: nothing can store
   * them on the way to it, so the form does not show them.
   */
  readonly custom?: CustomPlace | FieldGap
  /** Groups of sections that one update must carry together. Default: each section may be saved alone. */
  readonly together?: readonly (readonly SectionId[])[]
  /** Sections that each request writes anew, so that what it leaves out is wiped: none of them travels alone. */
  readonly whole?: readonly SectionId[]
  /**
   * `'answer'`: the provider itself offers the shipping options, and `toSession` reads them from its answer. The form saves the
   * address as soon as the shopper leaves it, and the relay sends the id that the shopper chose. Otherwise the merchant's server
   * quotes the options, and nothing is stored before a save.
   */
  readonly offers?: 'answer'
  /** The fields that it needs because of other values, beside those that their rows say. Values as they were typed. */
  requires?(values: DefaultValues): readonly FieldPath[]
  /**
   * Reads the provider's documented answer into form values, to prefill a form. Never throws. Reads the custom fields that `rules`
   * declare, and nothing else that is stored beside them.
   */
  toValues?(answer: unknown, rules?: Pick<CheckoutRules, 'customFields'>): Promise<DefaultValues>
  /**
   * Reads what the shopper may know from the answer to a request: options, totals, warnings, issues. An issue is what the provider
   * still needs: it is shown as an error at its field. Where an update takes several requests, later answers come first. Messages
   * are left out: give the text of a code in `messages`. Never throws.
   */
  toSession?(answer: unknown): SessionInfo
}

/** A provider whose stored values can prefill a form. */
export interface ReadableProvider extends Provider {
  toValues(answer: unknown, rules?: Pick<CheckoutRules, 'customFields'>): Promise<DefaultValues>
}

/** A provider that a browser may call itself. */
export interface DirectProvider<Session> extends Provider {
  readonly wire: Wire<Session>
}
