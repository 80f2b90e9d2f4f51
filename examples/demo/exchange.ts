/** One request to a provider and its answer, as the wire panel shows them: no credentials, bodies byte for byte. */
export interface Exchange {
  /** Counts up. */
  number: number
  method: string
  url: string
  headers: Record<string, string>
  body: string
  /** Absent while the answer is awaited, and when none came. */
  answer?: { status: number; headers: Record<string, string>; body: string }
  /** Why no answer came. */
  failure?: string
}
