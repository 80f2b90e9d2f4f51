// @ts-check
// `npm run bench:relay`: compares the cost of a request in the relay with a bare handler that makes the same checks and
// calls the provider with the same client. Each server runs in its own process, in turns. The lowest CPU time of a
// request counts; the median is printed.
import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import { budgets } from './bench/budgets.mjs'
import { loadBundle } from './loadBundle.mjs'

process.env.NODE_ENV = 'production'
const warmUps = 6
// Long enough that each round includes garbage collection.
const rounds = 8
const requests = 2000
const atOnce = 32
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
const bench = await loadBundle('test/faults/relayBench.ts')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'serve') await serve(process.argv[3], process.argv[4], process.argv[5])
  else if (process.argv[2] === 'provide') process.send?.(await bench.startProvider())
  else await print()
}

/** @param {string | undefined} kind @param {string | undefined} provider @param {string | undefined} client */
async function serve(kind, provider, client) {
  const url = await bench.startServer(kind, provider, client === 'undici' ? undiciFetch() : fetch)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  })
  process.send?.(url)
}

/** The client of the `undici` package with a pool, if it is installed. It is much cheaper than Node's own. */
function undiciFetch() {
  const { Agent: Pool, fetch: send } = createRequire(import.meta.url)('undici')
  const dispatcher = new Pool({ connections: 64 })
  return (/** @type {string} */ url, /** @type {object} */ init) => send(url, { ...init, dispatcher })
}

async function print() {
  console.log(bench.bareDoes)
  for (const { what, unit, ours, against, peer, atMost, atLeast } of await benchRelay()) {
    const ratio = ours / against
    const budget = atMost ? `, budget ${atMost}` : atLeast ? `, at least ${atLeast}` : ''
    console.log(
      `${what}: ${ours.toFixed(0)}, ${peer} ${against.toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)}${budget}`,
    )
    if (ratio > (atMost ?? ratio) || ratio < (atLeast ?? ratio)) process.exitCode = 1
  }
}

/** The goals P14 and P15: the relay beside a hand-written handler, each pair in one run. */
export async function benchRelay() {
  const rows = []
  const provider = await start('provide')
  for (const client of ['fetch', 'undici']) {
    const { bare, relay } = await compare(provider.url, client)
    const [least, middle] = [{ ours: Math.min(...relay), against: Math.min(...bare) }, median(relay) / median(bare)]
    const what = `relay with ${client} (median ratio ${middle.toFixed(2)})`
    rows.push({ id: 'P14', what, unit: 'µs CPU per request', ...least, peer: 'bare node:http', ...budgets.P14.relay })
  }
  provider.stop()
  agent.destroy()
  const { comparedVerdicts } = await loadBundle('test/faults/verdictBench.ts')
  for (const { what, peer, ours, against, atLeast } of await comparedVerdicts()) {
    rows.push({ id: 'P15', what, unit: 'updates per CPU second', ours, against, peer, ...(atLeast && { atLeast }) })
  }
  return rows
}

/** @param {string} provider @param {string} client */
async function compare(provider, client) {
  const kinds = /** @type {const} */ (['bare', 'relay'])
  const servers = {
    bare: await start('serve', 'bare', provider, client),
    relay: await start('serve', 'relay', provider, client),
  }
  /** @type {{ bare: number[], relay: number[] }} */
  const costs = { bare: [], relay: [] }
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const kind of kinds) {
      const cost = await measure(servers[kind])
      if (round >= warmUps) costs[kind].push(cost)
    }
  }
  for (const kind of kinds) servers[kind].stop()
  return costs
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
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
  let sent = 0
  const client = async () => {
    while (sent < requests) await post(url, `k${(sent += 1)}`)
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return ((await cpu()) - before) / requests
}

/** A post as a browser makes it, by node:http, which leaves more of the machine to the servers than `fetch`. @param {string} url @param {string} key */
function post(url, key) {
  const body = JSON.stringify(bench.update)
  const headers = {
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'de',
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/json',
    'idempotency-key': key,
    'sec-fetch-mode': 'cors',
    'sec-fetch-site': 'same-origin',
    'user-agent': 'bench',
  }
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', reject).on('end', resolve).resume()
      if (answer.statusCode !== 200) reject(new Error(`The server answered ${answer.statusCode}.`))
    })
      .on('error', reject)
      .end(body)
  })
}
