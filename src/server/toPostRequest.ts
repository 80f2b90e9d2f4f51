import type { NodeClient } from './NodeClient.js'

// Node's `Request` creates a signal, a copy of the headers and a body state, which costs as much as validating an
// update. Most `resolveSession` hooks read only a header or the URL. So these are available at once, and a real
// `Request` is created on demand.
const head = Symbol('head')

/** Head and client of a `POST` without a body. `Headers` and `Request` are created on demand. */
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

/**
 * Makes a prototype with every property of `Request`, including Node's hidden symbols, so that `new Request(it)` and
 * `fetch(it)` accept it.
 */
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

/** Returns the prototype of the stand-in; null if the runtime distinguishes it from a `Request`, as Node 24 does. */
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
 * Returns a `Request` for a `POST` without a body. The real `Request` is created only if something other than method,
 * URL, headers and signal is read. Throws a `TypeError` for an invalid URL.
 */
export function toPostRequest(target: string, makeHeaders: () => Headers, client: NodeClient): Request {
  const url = new URL(target)
  known = known === undefined ? findPrototype(client) : known
  // The `Request` constructor rejects a URL with a password.
  if (known && !url.username && !url.password) return standIn(known, new Head(url.href, makeHeaders, client))
  const request = new Request(target, { method: 'POST', headers: makeHeaders() })
  // Passing the signal to the constructor would copy it, which costs as much again.
  return Object.defineProperty(request, 'signal', { get: () => client.signal })
}
