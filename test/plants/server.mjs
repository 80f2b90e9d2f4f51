// @ts-check
import { plantIn } from './plantIn.mjs'

export const server = [
  ...plantIn('src/server/checkHead.ts', '--project node test/server/guards.test.ts test/server/requestHead.test.ts', [
    ['a body of the full length that is refused', '> maxBodyBytes', '>= maxBodyBytes'],
    ['a key of 256 characters', '{1,255}', '{1,256}'],
    ['a key with a space', '[\\x21-\\x7e]', '[\\x20-\\x7e]'],
    ['a body in gzip', '/^(identity)?$/i', '/^(identity|gzip)?$/i'],
    ['a content type with a suffix', '\\s*)?$/i', '\\s*)?/i'],
  ]),
  ...plantIn('src/server/origins.ts', '--project node test/server/origins.test.ts test/server/guards.test.ts', [
    ['a page of the same site', "site === 'same-origin' ||", "site === 'same-origin' || site === 'same-site' ||"],
    [
      'a page of another origin with allowNonBrowser',
      '!site && !origin && allowNonBrowser',
      '!site && allowNonBrowser',
    ],
    ['another port of the host', 'new URL(url).host :', 'new URL(url).hostname :'],
    [
      'an answer that a cache may give to another origin',
      "if (!origins.has(origin)) return { vary: 'Origin' }",
      'if (!origins.has(origin)) return {}',
    ],
  ]),
  ...plantIn('src/server/readBody.ts', '--project node test/server/readBody.test.ts', [
    ['a body in another encoding', 'fatal: true, ', ''],
    ['a byte order mark that is dropped', ', ignoreBOM: true', ''],
  ]),
  ...plantIn(
    'src/server/readUpdate.ts',
    '--project node test/server/readUpdate.test.ts test/server/readUpdateTypes.test.ts',
    [
      ['an inherited key', '!Object.hasOwn(shape, key)', '!(key in shape)'],
      ['a list for an object', '&& !Array.isArray(given)) return given', ') return given'],
    ],
  ),
  ...plantIn(
    'src/server/offerShipping.ts',
    '--project node test/server/offerShipping.test.ts test/server/quote.test.ts',
    [
      ['a selection that sends all options', '{ offered, sent: choice }', '{ offered, sent: offered }'],
      ['an option that was not quoted', "selected === '' || save ? {} : { refused: unavailable }", '{}'],
    ],
  ),
  ...plantIn('src/server/relayUpdate.ts', '--project node test/server/quote.test.ts test/server/createRelay.test.ts', [
    [
      'a quote that stores',
      "  if (isQuote) return { status: 'saved', saved: [], ...(quote && { session: quote }) }\n",
      '',
    ],
    [
      'validation without the rules',
      'provider: providerOf(options), rules, isQuote',
      'provider: providerOf(options), isQuote',
    ],
  ]),
  ...plantIn('src/server/runHook.ts', '--project node test/server/hooks.test.ts test/server/relayLog.test.ts', [
    ['a text that a hook throws, in the log', 'return typeof error\n', 'return String(error)\n'],
    ['lines of a message, in the log', 'stack.slice(at + message.length)', 'stack'],
  ]),
  ...plantIn('src/server/relayLog.ts', '--project node test/server/relayLog.test.ts', [
    ['a line break in the log', '\\u2028\\u2029', '\\u2028'],
    [
      'an answer that does not wait for the log',
      'if (isPromise(writing)) await inTime(writing)',
      'if (isPromise(writing)) void inTime(writing)',
    ],
  ]),
  ...plantIn(
    'src/server/callUpstream.ts',
    '--project node test/server/callUpstream.test.ts test/server/unsentCalls.test.ts',
    [
      ['an error code that is missing', 'EAI_AGAIN|', ''],
      ['an error code that only begins so', 'UND_ERR_CONNECT_TIMEOUT)$/', 'UND_ERR_CONNECT_TIMEOUT)/'],
      ['the key of another session', '[session, idempotencyKey, body, ...one]', '[idempotencyKey, body, ...one]'],
    ],
  ),
]
