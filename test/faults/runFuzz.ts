import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { type FuzzCase, fuzzCase } from './fuzzCase.js'
import { seededRandom } from './seededRandom.js'

/** The results of the attacks. */
export interface FuzzReport {
  /** One line for each failure, with the number of its case; at most twenty. */
  problems: string[]
  /** How often each status was returned; 0 is a connection that was closed without an answer. */
  statuses: Record<string, number>
  /** Requests that the providers received. */
  calls: number
  /** Megabytes of heap after a collection, early and at the end. */
  heap: [early: number, end: number]
}

const ids = Object.keys(sandboxes) as SandboxId[]
// The relay waits 5 s for a body. A longer silence counts as hanging.
const hangMs = 20_000
const mostProblems = 20

/** Attacks a relay of each provider over raw sockets, case by case from the seed, `atOnce` at a time. */
export async function runFuzz({
  runs,
  seed,
  atOnce = 64,
}: {
  runs: number
  seed: number
  atOnce?: number
}): Promise<FuzzReport> {
  const report: FuzzReport = { problems: [], statuses: {}, calls: 0, heap: [0, 0] }
  const fail = (problem: string) => {
    if (report.problems.length < mostProblems) report.problems.push(problem)
  }
  const globals = [Object, Array, String, Function, Promise, Map].map(({ prototype }) => prototype as object)
  const before = globals.map((prototype) => Reflect.ownKeys(prototype).length)
  const relays = await Promise.all(ids.map((id) => startRelay(id, report, fail)))
  let next = 0
  async function work(): Promise<void> {
    for (let run = next++; run < runs; run = next++) {
      const relay = relays[run % relays.length]! // one for each provider
      const { status, text } = await attack(relay.port, fuzzCase(seededRandom(seed, run), relay.id))
      report.statuses[status] = (report.statuses[status] ?? 0) + 1
      if (status === 'hang' || Number(status) >= 500) fail(`case ${run}: ${status} ${text.slice(-200)}`)
      if (tellsOfForm(status, text)) fail(`case ${run}: an answer to a form tells too much: ${text}`)
      if (/ at .*:\d+:\d+|node_modules|sk_test/.test(text)) fail(`case ${run}: an answer tells too much: ${text}`)
      if (globals.some((prototype, i) => Reflect.ownKeys(prototype).length !== before[i]))
        fail(`case ${run}: a prototype`)
      if (run === Math.floor(runs / 4)) report.heap[0] = heapMegabytes()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  report.heap[1] = heapMegabytes()
  for (const relay of relays) relay.close()
  return report
}

/** Whether the answer to a form redirects to another site, or contains entered or sent values in plain text. */
function tellsOfForm(status: string, text: string): boolean {
  if (status !== '303') return false
  const cookie =
    /^(__Host-(?=.*; Secure$))?tillkit-post(-2)?=[\w.-]*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax(; Secure)?$/
  const heads = text.split('\r\n').map((line) => /^([\w-]+): (.*)$/.exec(line) ?? [])
  return !heads.every(([, name = '', value = '']) => {
    if (name.toLowerCase() === 'location') return value === '/thanks'
    if (name.toLowerCase() === 'set-cookie') return cookie.test(value)
    return !/main|springfield|example\.com|evil/i.test(value)
  })
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return Math.round(process.memoryUsage().heapUsed / 1024 / 102.4) / 10
}

async function startRelay(id: SandboxId, report: FuzzReport, fail: (problem: string) => void) {
  const contract: SandboxContract = sandboxes[id]
  const base = 'https://provider.example'
  let sandbox = createSandbox(id)
  const relay = createRelay({
    upstream: contract.upstream({
      baseUrl: base,
      async fetch(input, init) {
        const { origin, pathname, search, hash } = new URL(String(input))
        if (origin !== base || !contract.path.test(pathname) || search || hash) fail(`a call to ${String(input)}`)
        report.calls += 1
        // What the recorder keeps would look like a leak of the relay.
        if (sandbox.requests.length > 100) sandbox = createSandbox(id)
        return sandbox.fetch(String(input), init)
      },
    }),
    // A shop that uses the id from a cookie unchecked.
    resolveSession(request) {
      const given = /session=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1]
      if (given === undefined || given === 'cs_test_1') return contract.session
      return typeof contract.session === 'string' ? given : { ...(contract.session as object), sessionId: given }
    },
    quoteShipping: () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }],
    forms: { redirect: () => '/thanks', secret: 'a secret of the shop that is long enough' },
    log: () => undefined,
  })
  const server = createServer(toNodeHandler(relay))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { id, port: (server.address() as AddressInfo).port, close }
}

/** Writes a case and reads the first answer. */
function attack(port: number, { head, body, ends }: FuzzCase): Promise<{ status: string; text: string }> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    const done = (status = /^HTTP\/1\.1 (\d+)/.exec(text.replace(/^HTTP\/1\.1 100 [^]*?\r\n\r\n/, ''))?.[1] ?? '0') => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ status, text })
    }
    const timer = setTimeout(() => done('hang'), hangMs)
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1')
      // The answer is complete when it has as many bytes as its Content-Length.
      const [, length, rest] = /^HTTP\/1\.1 (?!100)[^]*?content-length: (\d+)[^]*?\r\n\r\n([^]*)$/i.exec(text) ?? []
      if (rest !== undefined && rest.length >= Number(length)) done()
    })
    socket.on('error', () => done())
    socket.on('close', () => done())
    socket.write(head, 'latin1')
    socket.write(body)
    if (ends) socket.end()
  })
}
