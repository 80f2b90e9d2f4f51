import type { NodeClient } from './NodeClient.js'

// A `Request` of Node makes a signal, a copy of the headers and a parsed body state: as much work as to judge an update. What
// asks for a session reads a header or the URL, so those are at hand, and the rest comes from a real one when it is asked for.
const head = Symbol('head')

/** Head and client of a `POST` whose body is elsewhere, and headers and `Request` once they are made. */
class Head {
  #headers: Headers | undefined
  #made: Request | undefined

  constructor(
    readonly url: string,
    readonly makeHeaders: () => Headers,
    readonly client: NodeClient,
  ) {}

  get headers(): Headers {
    return (this.#headers ??= this.makeHeaders())
  }

  get made(): Request {
    const { url, headers, client } = this
    return (this.#made ??= new Request(url, { method: 'POST', headers, signal: client.signal }))
  }
}

type StandIn = Request & { [head]: Head }

const standIn = (prototype: object, given: Head): StandIn => Object.assign(Object.create(prototype), { [head]: given })

/** All that a `Request` has, also what Node hides behind symbols, so that `new Request(it)` and `fetch(it)` take it. */
function makePrototype(): object {
  const keys = [...Reflect.ownKeys(Request.prototype), ...Object.getOwnPropertySymbols(new Request('http://localhost'))]
  const prototype: object = Object.create(Request.prototype)
  const define = (key: PropertyKey, get: (given: Head) => unknown) =>
    Object.defineProperty(prototype, key, {
      configurable: true,
      get(this: StandIn) {
        return get(this[head])
      },
    })
  for (const key of keys) {
    if (key === 'constructor' || key === Symbol.toStringTag) continue
    define(key, ({ made }) => {
      const value: unknown = Reflect.get(made, key)
      return typeof value === 'function' ? (value.bind(made) as unknown) : value
    })
  }
  define('method', () => 'POST')
  define('url', ({ url }) => url)
  define('headers', ({ headers }) => headers)
  define('signal', ({ client }) => client.signal)
  return prototype
}

let known: object | null | undefined

/** The prototype of a stand-in; null where this runtime tells it from a `Request`, as Node 24 does. */
function findPrototype(client: NodeClient): object | null {
  try {
    const prototype = makePrototype()
    const copy = new Request(standIn(prototype, new Head('http://localhost/a', () => new Headers({ a: 'b' }), client)))
    return copy.method === 'POST' && copy.url === 'http://localhost/a' && copy.headers.get('a') === 'b'
      ? prototype
      : null
  } catch {
    return null
  }
}

/**
 * A `POST` without a body as a `Request`, which is made only when more is asked for than method, URL, headers and signal.
 * Throws a `TypeError` for a URL that is none.
 */
export function toPostRequest(target: string, makeHeaders: () => Headers, client: NodeClient): Request {
  const url = new URL(target)
  known = known === undefined ? findPrototype(client) : known
  // The constructor refuses a URL with a password.
  if (known && !url.username && !url.password) return standIn(known, new Head(url.href, makeHeaders, client))
  const request = new Request(target, { method: 'POST', headers: makeHeaders() })
  // A signal that is handed to the constructor is copied, which costs as much again.
  return Object.defineProperty(request, 'signal', { get: () => client.signal })
}
