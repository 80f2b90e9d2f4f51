// @ts-check
import { plantIn } from './plantIn.mjs'

export const adapter = [
  ...plantIn('src/adapter/attempt.ts', '--project node test/adapter/attempt.test.ts', [
    ['a pause that grows by three', '2 ** (tried - 1)', '3 ** (tried - 1)'],
    ['an aborted call counts as in flight', '|| error.isUnderWay', '|| true'],
    ['a pause after an abort', '|| wait > longestWait || signal.aborted)', '|| wait > longestWait)'],
    ['another try after an abort in a pause', '      if (signal.aborted) return result\n', ''],
    [
      'no time for a try that is always made',
      'Math.max(1, retry?.attempts ?? defaultAttempts)',
      '(retry?.attempts ?? defaultAttempts)',
    ],
    ['a key that is kept after an answer', '        key = idempotencyKey()\n', ''],
    [
      'Retry-After: 0 leaves out the pause',
      'Math.max(result.retryAfterMs ?? 0, backOff)',
      'result.retryAfterMs ?? backOff',
    ],
    ['an ended session that is tried three times', "=== 'ended' && tried > 1", "=== 'ended' && tried > 2"],
    [
      'a listener for aborts that is missing',
      "    signal.addEventListener('abort', () => resolve(), { once: true })\n",
      '',
    ],
  ]),
  ...plantIn('src/adapter/routeSections.ts', '--project node test/adapter/routeSections.test.ts', [
    ['merged warnings that are dropped', 'warnings.length ? { warnings } : {}', '{}'],
    ['values of sections that were not read', '&& read[id]) Object', ') Object'],
    ['fields that show without a request', '...(shownOnRequest.includes(path) && { shown: false }),', ''],
    ['a deadline for all routes together', '    timeoutMs: Infinity,\n', ''],
    ['a quote that ignores an abort', '{ ...quoting, timeoutMs }', '{ timeoutMs }'],
    ['a quote without its adapter', 'quote.call(adapter, part, { signal })', 'quote(part, { signal })'],
    ['a group of one section', 'group.length > 1', 'group.length > 0'],
    ['what is saved is lost with a failure', '{ ...failed, ...rest }', '{ ...rest, ...failed }'],
  ]),
  ...plantIn('src/adapter/writeQueue.ts', '--project node test/adapter/writeQueue.test.ts', [
    ['a queue that writes into the update of its caller', 'update: { ...update },', 'update,'],
    [
      'an older section that replaces a newer one',
      'Object.assign(mine.update, update)',
      'mine.update = { ...update, ...mine.update }',
    ],
    ['an update that waits forever', '      queue.waiting.shift()\n', ''],
  ]),
  ...plantIn('src/adapter/relayAdapter.ts', '--project node test/adapter/createRelayAdapter.test.ts', [
    [
      'a custom content type',
      "headers.set('content-type', 'application/json')",
      "if (!headers.has('content-type')) headers.set('content-type', 'application/json')",
    ],
    [
      'an answer of a gateway that counts as the relay’s',
      "readOwn(problem, 'status') !== status",
      "readOwn(problem, 'status') === undefined",
    ],
    ['a result with another status than 200', 'status === 200 ?', 'status < 300 ?'],
    ['500 of another server that counts as an answer', 'if (status >= 500 &&', 'if (status > 500 &&'],
    ['headers that are not waited for', '? await own() : own', '? (own() as HeadersInit) : own'],
    [
      'cookies that are always sent',
      'credentials ? { ...init, credentials } : init',
      "{ ...init, credentials: credentials ?? 'include' }",
    ],
  ]),
  ...plantIn(
    'src/providers/readResult.ts',
    '--project node test/providers/readResult.test.ts test/adapter/askAdapter.test.ts',
    [
      [
        'a rejection that counts as saved',
        "...withSaved([]), status: 'rejected'",
        "...withSaved(sent), status: 'rejected'",
      ],
      ['a Retry-After without a limit', 'Math.min(wait, longestWait)', 'wait'],
    ],
  ),
  ...plantIn(
    'src/adapter/createStripeJsAdapter.ts',
    '--project node test/adapter/createStripeJsAdapter.test.ts test/adapter/stripeJsFailures.test.ts',
    [
      ['a rejected address that counts as saved', 'if (!outcome) savedAddress = now', 'savedAddress = now'],
      ['an answer after the deadline counts', '    if (options.signal.aborted) return outcome\n', ''],
      ['options of an earlier update', '      lastSession = undefined\n', ''],
      ['the last failure instead of the first', 'failure ??= outcome.failed', 'failure = outcome.failed'],
    ],
  ),
  ...plantIn('src/adapter/createDirectAdapter.ts', '--project node test/adapter/createDirectAdapter.test.ts', [
    [
      'an empty body that is sent',
      'if (Object.keys(body as object).length === 0) return',
      'if (body === undefined) return',
    ],
    [
      'the host of a session before that of the options',
      'options.baseUrl ?? request.baseUrl',
      'request.baseUrl ?? options.baseUrl',
    ],
    ['a request without its signal', 'method, headers, signal, ...(text', 'method, headers, ...(text'],
  ]),
]
