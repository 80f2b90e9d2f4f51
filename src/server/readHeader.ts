/** Returns the value of a header; null if it is missing. The name is in lower case. */
export type ReadHeader = (name: string) => string | null
