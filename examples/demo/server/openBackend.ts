import { createRelay, type Relay, type Upstream } from 'tillkit/server'
import { createSandbox, type Sandbox } from 'tillkit/testing'
import { type BackendId, backends } from '../backends.js'
import type { Exchange } from '../exchange.js'
import { type Currency, type Order, quoteShipping } from '../shop.js'
import type { Cart } from './openCart.js'
import { recordExchanges } from './recordExchanges.js'
import { readVisitor } from './visitor.js'

export type Env = Readonly<Partial<Record<string, string>>>

/** How the merchant's server reaches a provider: with the account in the environment, or else the sandbox. */
export interface Account<S> {
  /** The environment variables of a real account: all of them or none. */
  variables: readonly string[]
  upstream(env: Env, options: Pick<Upstream<S>, 'baseUrl' | 'fetch'>): Upstream<S>
  /** The session that this visitor may change. A real shop creates it at the provider and remembers it. */
  session(env: Env, visitor: string): S
  /** The carts of the provider, if it stores line items. */
  openCart?(sandbox: Sandbox): Cart
}

/** One provider of the demo, ready to be mounted. */
export interface OpenBackend {
  relay: Relay
  /** The requests to the provider and their answers, the newest first. */
  exchanges: readonly Exchange[]
  /** Missing if the environment has an account: then the relay calls the provider itself. */
  sandbox?: { fetch: typeof fetch; stored(): object }
  /** The initial values of a visitor's page. Missing with an account, and if the provider stores no line items. */
  openOrder?: ((visitor: string, currency: Currency) => Promise<Order>) | undefined
}

export interface OpenOptions {
  id: BackendId
  env: Env
  /** The address of this server: the sandbox is called over HTTP like any other host. */
  origin: string
}

/** Opens a provider with an account. Throws if the environment has only part of one. */
export const openBackend =
  <S>({ variables, upstream: openUpstream, session, openCart }: Account<S>) =>
  ({ id, env, origin }: OpenOptions): OpenBackend => {
    const missing = variables.filter((name) => !env[name])
    const live = missing.length === 0
    if (!live && missing.length < variables.length) {
      throw new Error(`Set ${missing.join(' and ')} too to use your account, or none of ${variables.join(', ')}.`)
    }
    const account = live ? env : {}
    const exchanges: Exchange[] = []
    const place = `/sandbox/${id}`
    const baseUrl = live ? env[`${id.toUpperCase().replaceAll('-', '_')}_BASE_URL`] : origin + place
    const upstream = openUpstream(account, {
      ...(baseUrl && { baseUrl }),
      ...(live && { fetch: recordExchanges(fetch, exchanges) }),
    })
    const sandbox = createSandbox(id)
    const cart = live ? undefined : openCart?.(sandbox)
    const relay = createRelay<S>({
      upstream,
      resolveSession(request) {
        const visitor = readVisitor(request)
        return visitor === undefined ? undefined : session(account, visitor)
      },
      rules: backends[id].rules,
      quoteShipping: ({ address, session: current }) =>
        quoteShipping(address, cart?.currencyOf(String(current)) ?? 'usd'),
      ...(cart && { lineItems: ({ session: current }) => cart.lineItems(String(current)) }),
    })
    if (live) return { relay, exchanges }

    // The sandbox receives the same path as the provider's own host would.
    const atRoot = (request: Request) => new Request(request.url.replace(place, ''), request)
    return {
      relay,
      exchanges,
      openOrder: cart && ((visitor, currency) => cart.open(String(session(account, visitor)), currency)),
      sandbox: {
        fetch: recordExchanges((input, init) => sandbox.fetch(atRoot(new Request(input, init))), exchanges),
        stored: () => sandbox.session(),
      },
    }
  }
