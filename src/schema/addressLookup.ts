/** A source of address suggestions. Its errors are silent, because every address can be typed. Suggestions are validated like typed text. */
export interface AddressLookup {
  /** A name for the lookup. */
  readonly id: string
  /** Whether the lookup covers a country (ISO 3166-1 alpha-2). Default: every country. */
  supports?(country: string): boolean
  /** The minimum number of characters before the lookup is called. Default: 3. */
  readonly minLength?: number
  /** The delay after the last keystroke, in milliseconds. Default: 250. */
  readonly debounceMs?: number
  /** The credit below the suggestions that some services require. `logo` is the URL of an image. */
  readonly attribution?: { text: string; logo?: string; required: boolean }
  /** Creates the session that the service uses for billing. Called again after each `resolve`. */
  createSession?(): unknown
  /** Returns suggestions for what was typed. */
  suggest(query: LookupQuery, options: { signal: AbortSignal }): Promise<readonly Suggestion[]>
  /** Returns the address of a suggestion that has no `address`. */
  resolve?(
    suggestion: Suggestion,
    options: { session?: unknown; language?: string; signal: AbortSignal },
  ): Promise<ResolvedAddress>
  /**
   * Returns the city and state of a postal code, to fill empty fields. Returns `undefined` if the code is unknown or
   * covers several places.
   */
  postcode?(
    query: { postalCode: string; country: string; language?: string },
    options: { signal: AbortSignal },
  ): Promise<ResolvedAddress | undefined>
}

/** The query of a lookup. */
export interface LookupQuery {
  /** The text that the shopper typed. */
  text: string
  /** The country of the form, if one is selected: ISO 3166-1 alpha-2. */
  country?: string
  /** The countries that you allow. Default: all. */
  countries?: readonly string[]
  /** The language of the form, BCP 47. */
  language?: string
  /** The ID of the selected container. */
  containerId?: string
  /** What `createSession` returned. */
  session?: unknown
}

/** One suggestion of the list. */
export interface Suggestion {
  /** The ID of the suggestion. */
  id: string
  /** The first line of the suggestion. */
  title: string
  /** The second line. */
  detail?: string
  /** Which parts of `title` match, in UTF-16 units. */
  matches?: readonly (readonly [start: number, end: number])[]
  /** `'container'`: a street or a building. Selecting it asks again, with its ID as `containerId`. */
  kind: 'address' | 'container'
  /** The address, if the service needs no second step. */
  address?: ResolvedAddress
  /** Anything that `resolve` needs. */
  raw?: unknown
}

/** An address of the lookup service. Only `country` is required. */
export interface ResolvedAddress {
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Street and house number. */
  line1?: string
  /** Apartment, suite and the like. */
  line2?: string
  /** The company at the address. */
  organization?: string
  /** A district or village that belongs to a city. */
  dependentLocality?: string
  /** The city. */
  city?: string
  /** `code`, with or without the country before it (`CA`, `US-CA`), or `name` in any language of the country. */
  state?: { code?: string; name?: string }
  /** The postal code. */
  postalCode?: string
  /** The whole address as one text. */
  formatted?: string
  /** The response of the service, for your own use. */
  raw?: unknown
}
