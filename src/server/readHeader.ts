/** The value of a header by its name in small letters; null when there is none. */
export type ReadHeader = (name: string) => string | null
