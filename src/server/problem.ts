const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
}

/**
 * Ends a request with a problem of RFC 9457. `detail` says what happened and what to do, `logged` what the host's log
 * gets instead of it; neither ever holds a value.
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly logged = detail,
  ) {
    super(detail)
  }

  /** The body of the answer. */
  toJSON() {
    return { type: 'about:blank', title: titles[this.status] ?? 'Error', status: this.status, detail: this.detail }
  }
}
