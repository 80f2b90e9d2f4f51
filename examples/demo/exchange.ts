/**
 * One request to a provider and its answer, as the wire panel shows them: without credentials, with unchanged bodies.
 */
export interface Exchange {
  /** Increases with each request. */
  number: number
  method: string
  url: string
  headers: Record<string, string>
  body: string
  /** Missing while the request runs, and if no answer arrived. */
  answer?: { status: number; headers: Record<string, string>; body: string }
  /** Why no answer arrived. */
  failure?: string
}
