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

/** What a lookup is asked for. */
export interface LookupQuery {
  /** What the shopper has typed. */
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

/** An address as the service knows it. Everything but the country may be missing. */
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
  /** The answer of the service, for your own use. */
  raw?: unknown
}
