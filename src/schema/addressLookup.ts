/** A source of address suggestions. Its errors are silent, because every address can be typed. Suggestions are validated like typed text. */
export interface AddressLookup {
  /** A name for the lookup. */
  readonly id: string
  /** Whether it knows a country (ISO 3166-1 alpha-2). Default: every country. */
  supports?(country: string): boolean
  /** How many characters to type before it is asked. Default: 3. */
  readonly minLength?: number
  /** How long to wait after the last key, in milliseconds. Default: 250. */
  readonly debounceMs?: number
  /** The credit below the suggestions that some services require. `logo` is the URL of an image. */
  readonly attribution?: { text: string; logo?: string; required: boolean }
  /** Creates the session that the service uses for billing. Called again after each `resolve`. */
  createSession?(): unknown
  /** Returns suggestions for what was typed. */
  suggest(query: LookupQuery, options: { signal: AbortSignal }): Promise<readonly Suggestion[]>
  /** Returns the address of a suggestion that does not carry it. */
  resolve?(
    suggestion: Suggestion,
    options: { session?: unknown; language?: string; signal: AbortSignal },
  ): Promise<ResolvedAddress>
  /** Returns city and state of a postal code, to fill empty fields. Returns `undefined` if it is unknown or not one place. */
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
