import type { WireFailure } from '../providers/wire.js'
import type { SectionId } from '../sections/schema.js'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
}

/**
 * Ends a request with a problem (RFC 9457). `detail` says what happened and what to do. `logged` replaces it in the
 * log. Neither ever contains a value. `failure`: what the browser learns about the call to the provider. It contains
 * the time to wait, `outcome: "unknown"` if the update may have been saved, and `saved`, the stored sections.
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly logged = detail,
    readonly failure: Pick<WireFailure, 'retryAfterMs' | 'unknown'> & {
      retryable?: boolean
      saved?: readonly SectionId[]
    } = {},
  ) {
    super(detail)
  }

  /** The body of the answer. */
  toJSON() {
    const { unknown, retryable, saved } = this.failure
    return {
      type: 'about:blank',
      title: titles[this.status] ?? 'Error',
      status: this.status,
      detail: this.detail,
      ...(unknown && { outcome: 'unknown' }),
      ...(retryable === false && { retryable }),
      ...(saved?.length && { saved }),
    }
  }
}
