// @ts-check
// `npm run bench:relay`: what a request costs in our relay, against a bare handler that checks the same and calls the
// provider with the same client. Each server runs in a process of its own, round about; the least CPU time of a request counts.
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import { loadBundle } from './loadBundle.mjs'

process.env.NODE_ENV = 'production'
const budget = 1.3
const rounds = 5
const requests = 3000
const atOnce = 32
const bench = await loadBundle('test/faults/relayBench.ts')

if (process.argv[2] === 'serve') await serve(process.argv[3], process.argv[4], process.argv[5])
else if (process.argv[2] === 'provide') process.send?.(await bench.startProvider())
else await compare()

/** @param {string | undefined} kind @param {string | undefined} provider @param {string | undefined} client */
async function serve(kind, provider, client) {
  const url = await bench.startServer(kind, provider, client === 'undici' ? undiciFetch() : fetch)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  })
  process.send?.(url)
}

/** The client of the `undici` package, with a pool, where a host has it; it is much cheaper than Node's own. */
function undiciFetch() {
  const { Agent, fetch: send } = createRequire(import.meta.url)('undici')
  const dispatcher = new Agent({ connections: 64 })
  return (/** @type {string} */ url, /** @type {object} */ init) => send(url, { ...init, dispatcher })
}

async function compare() {
  const provider = await start('provide')
  for (const client of ['fetch', 'undici']) {
    const least = { bare: Infinity, relay: Infinity }
    const servers = {
      bare: await start('serve', 'bare', provider.url, client),
      relay: await start('serve', 'relay', provider.url, client),
    }
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of /** @type {const} */ (['bare', 'relay'])) {
        const cost = await measure(servers[kind])
        if (round > 0) least[kind] = Math.min(least[kind], cost) // The first warms up.
      }
    }
    const ratio = least.relay / least.bare
    const words = Object.entries(least).map(([kind, cost]) => `${kind} ${cost.toFixed(0)} µs`)
    console.log(`${client}: ${words.join(', ')} CPU per request, ratio ${ratio.toFixed(2)} (budget ${budget})`)
    if (ratio > budget) process.exitCode = 1
    servers.bare.stop()
    servers.relay.stop()
  }
  provider.stop()
  for (const [name, rate] of Object.entries(await bench.parsesPerSecond()))
    console.log(`${name}: ${rate} addresses per second`)
}

/** @param {...string} given */
async function start(...given) {
  const child = fork(fileURLToPath(import.meta.url), given)
  const heard = () => new Promise((resolve) => child.once('message', resolve))
  const url = /** @type {string} */ (await heard())
  const cpu = async () => {
    const answer = heard()
    child.send('cpu')
    return /** @type {number} */ (await answer)
  }
  return { url, cpu, stop: () => child.kill() }
}

/** Microseconds of CPU that a request costs the server. @param {{ url: string, cpu(): Promise<number> }} server */
async function measure({ url, cpu }) {
  const before = await cpu()
  const body = JSON.stringify(bench.update)
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  let sent = 0
  const client = async () => {
    for (; sent < requests;) {
      sent += 1
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'idempotency-key': `k${sent}` }, body })
      if (answer.status !== 200) throw new Error(`The server answered ${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return ((await cpu()) - before) / requests
}
