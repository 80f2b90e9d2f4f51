import type { RequestListener } from 'node:http'

import { onTestFinished } from 'vitest'

import type { UpstreamOptions } from '../../src/providers/upstream.js'
import { createRelay, type Relay, type RelayLogEntry, type UpstreamRelayOptions } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, exampleValues, type Sandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { type Listening, listen } from './listen.js'

/** Runs a server on 127.0.0.1 until the test is over. */
export async function serve(listener: RequestListener): Promise<Listening> {
  const server = await listen(listener)
  onTestFinished(server.close)
  return server
}

/** An address of this machine where no server listens. */
export async function nowhere(): Promise<string> {
  const { url, close } = await listen(() => undefined)
  await close()
  return url
}

/** A sandbox behind a real socket. If it throws, the connection is cut. */
export async function serveSandbox(id: SandboxId): Promise<Listening & { sandbox: Sandbox }> {
  const sandbox = createSandbox(id)
  return { ...(await serve(toNodeHandler((request) => sandbox.fetch(request)))), sandbox }
}

export interface RunningRelay extends Listening {
  sandbox: Sandbox
  relay: Relay
  log: RelayLogEntry[]
  /** Sends an update as a same-origin page does. Headers with `undefined` are left out. */
  post(body: unknown, headers?: Record<string, string | undefined>): Promise<Response>
}

/** A relay and its provider's sandbox, each behind a real socket. */
export async function startRelay(
  id: SandboxId = 'stripe',
  options: Partial<UpstreamRelayOptions<unknown>> = {},
  upstreamOptions: UpstreamOptions = {},
): Promise<RunningRelay> {
  const { sandbox, url: baseUrl } = await serveSandbox(id)
  const contract: SandboxContract = sandboxes[id]
  const log: RelayLogEntry[] = []
  const upstream = contract.upstream({ baseUrl, ...upstreamOptions })
  const relay = createRelay({
    upstream,
    resolveSession: () => contract.session,
    log: (entry) => log.push(entry),
    ...options,
  })
  const served = await serve(toNodeHandler(relay))
  return { ...served, sandbox, relay, log, post: (body, headers) => post(served.url, body, headers) }
}

let keys = 0

export function post(url: string, body: unknown, headers: Record<string, string | undefined> = {}): Promise<Response> {
  const all = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'idempotency-key': `key-${(keys += 1)}`,
    ...headers,
  }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return fetch(url, {
    method: 'POST',
    headers: given,
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  })
}

const { contact, billingAddress, shippingAddress, taxId, shippingOptions } = exampleValues('US')

/** Updates that each provider accepts. */
export const updates = {
  stripe: { shippingAddress, shippingOptions },
  fastspring: { contact, billingAddress, shippingAddress, taxId },
  'checkout-page': { contact, billingAddress, shippingAddress, taxId },
  topiic: { contact, billingAddress },
} as const
