/**
 * Where address suggestions come from. Its errors are silent: by hand every address can be typed. What it gives passes the
 * same checks as what is typed.
 */
export interface AddressLookup {
  readonly id: string
  /** Whether it knows a country (ISO 3166-1 alpha-2). Absent: every one. */
  supports?(country: string): boolean
  /** The fewest characters to ask with; default: 3. */
  readonly minLength?: number
  /** How long typing has to pause before it is asked; default: 250. */
  readonly debounceMs?: number
  /** Whom to name below the suggestions, as some providers require. `logo`: the address of an image. */
  readonly attribution?: { text: string; logo?: string; required: boolean }
  /** What the provider bills or relates calls by; a new one after each `resolve`. */
  createSession?(): unknown
  suggest(query: LookupQuery, options: { signal: AbortSignal }): Promise<readonly Suggestion[]>
  /** The address behind a suggestion that does not carry it. */
  resolve?(
    suggestion: Suggestion,
    options: { session?: unknown; language?: string; signal: AbortSignal },
  ): Promise<ResolvedAddress>
  /** City and state of a postal code, to fill what is empty; undefined when it is not known or not one place. */
  postcode?(
    query: { postalCode: string; country: string; language?: string },
    options: { signal: AbortSignal },
  ): Promise<ResolvedAddress | undefined>
}

/** What is asked for. */
export interface LookupQuery {
  text: string
  /** The country of the form, when one is chosen: ISO 3166-1 alpha-2. */
  country?: string
  /** The countries that the merchant allows; absent: all. */
  countries?: readonly string[]
  /** BCP 47. */
  language?: string
  /** The id of the chosen container. */
  containerId?: string
  session?: unknown
}

/** One row of the list. */
export interface Suggestion {
  id: string
  title: string
  detail?: string
  /** Which parts of `title` match, in UTF-16 units. */
  matches?: readonly (readonly [start: number, end: number])[]
  /** `container`: a street or a building; choosing it asks again, with its id. */
  kind: 'address' | 'container'
  /** Of providers that need no second step. */
  address?: ResolvedAddress
  raw?: unknown
}

/** An address as a provider knows it: ISO 3166-1 alpha-2 country, the rest as far as it is known. */
export interface ResolvedAddress {
  country: string
  line1?: string
  line2?: string
  organization?: string
  dependentLocality?: string
  city?: string
  /** `code`: with or without the country before it (`CA`, `US-CA`); `name`: in any language of the country. */
  state?: { code?: string; name?: string }
  postalCode?: string
  formatted?: string
  raw?: unknown
}
