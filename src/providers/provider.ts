import type { DefaultValues, FieldPath, SectionId } from '../sections/schema.js'
import type { SessionInfo } from './result.js'
import type { CheckoutRules } from './rules.js'
import type { Wire } from './wire.js'

/** The place of a field in the provider's request, and its documented limits. */
export interface FieldRow {
  /** The path in the request, in the provider's own names: `billToContact.firstName`. */
  readonly to: string
  /** The longest value, in characters. */
  readonly max?: number
  /** Whether the provider requires the field in every request with its section. */
  readonly required?: true
  /**
   * What an empty value does. `unset`: nothing is sent, and the provider clears the stored value. `null`: `null` is sent and clears
   * it. `omit`: nothing is sent, and the stored value stays.
   */
  readonly blank: 'unset' | 'null' | 'omit'
  /** Whether the request may replace the whole object. Then a hidden or locked field is sent with its value. */
  readonly whole?: true
  /** `false`: the field is stored if it has a value, but displayed only if the rules name it. */
  readonly shown?: false
  /** A note for the coverage table. */
  readonly note?: string
}

/**
 * The reason why the provider cannot store a field or a section. `shown`: displayed as text, because a country requires
 * it.
 */
export interface FieldGap {
  readonly gap: string
  readonly shown?: true
}

/** A row or a gap for each field path. A gap at a section ID covers all its fields. */
export type FieldTable = { readonly [P in FieldPath]?: FieldRow | FieldGap } & { readonly [S in SectionId]?: FieldGap }

/** Where a provider stores custom fields: each as `<to>.<key>` of the request. Lengths are in code points. */
export interface CustomPlace {
  /** The path of their object in the request. */
  readonly to: string
  /** The largest number of fields. */
  readonly maxKeys?: number
  /** The longest key, in characters. */
  readonly maxKey?: number
  /** The longest value, in characters. */
  readonly maxValue?: number
  /** What an empty value does. `unset`: `''` is sent and clears. `null`: `null` is sent and clears. `omit`: nothing is sent. */
  readonly blank: FieldRow['blank']
}

/** Where a provider stores the quantities of line items. */
export interface LineItemsPlace {
  /** The path of the list in the request. */
  readonly to: string
  /** The minimum number of items in a session. */
  readonly minItems?: number
}

/** Describes what a backend can store. */
export interface Provider {
  /** The ID of the provider, such as `stripe`. */
  readonly id: string
  /** A row or a gap for each field path. */
  readonly fields: FieldTable
  /**
   * Where custom fields are stored. If absent, `saveCustom` of the relay stores them. If it is a gap, nothing can store
   * them, and the form does not display them.
   */
  readonly custom?: CustomPlace | FieldGap
  /** Where quantities of line items are stored. If absent, nothing stores them. */
  readonly lineItems?: LineItemsPlace | FieldGap
  /** Groups of sections that one update must carry together. Default: each section may be saved alone. */
  readonly together?: readonly (readonly SectionId[])[]
  /** Sections that each request replaces as a whole. None of them is sent alone, because the request would clear the others. */
  readonly whole?: readonly SectionId[]
  /**
   * `'answer'`: the provider offers the shipping options itself, and `toSession` reads them from its answer. The form saves the
   * address as soon as the shopper leaves it, and the relay sends the ID of the selected option. Otherwise your server quotes the
   * options, and nothing is stored before a save.
   */
  readonly offers?: 'answer'
  /** Returns the fields that are required because of other values, besides those that their rows require. The values are as typed. */
  requires?(values: DefaultValues): readonly FieldPath[]
  /**
   * Reads the provider's answer into form values, to prefill a form. Never throws. Of the custom fields, it reads those that `rules`
   * declare.
   */
  toValues?(answer: unknown, rules?: Pick<CheckoutRules, 'customFields'>): Promise<DefaultValues>
  /**
   * Reads options, totals, warnings and issues from the answer to a request. An issue is what the provider still needs; the form shows
   * it as an error. If an update takes several requests, later answers are first. Messages are left out, so put the text of a code
   * into `messages`. Never throws.
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
