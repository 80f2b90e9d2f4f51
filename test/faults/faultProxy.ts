import { type IncomingMessage, request as send, type ServerResponse } from 'node:http'

import { listen } from '../server/listen.js'

/** What a proxy does to one request. Default: forwards it unchanged. */
export interface Fault {
  name: string
  /** Forwards the request after this many milliseconds, or drops it if its socket closes first. */
  holdMs?: number
  /** Continues the request after its socket closes, as some gateways do. */
  deaf?: true
  /**
   * Stores the last answer under the idempotency key and returns it to all later requests with that key, as Stripe
   * does.
   */
  kept?: true
  /** How often it is forwarded. Default: 1. */
  times?: 0 | 1 | 2
  /** What happens to the client's socket before the request is forwarded. */
  first?: 'reset' | { status: number; headers?: Record<string, string>; text: string }
  /** What happens to the answer. Default: it is complete. */
  last?: 'reset' | 'half' | 'silence' | { status: number; headers?: Record<string, string>; text: string }
}

/** A proxy on a real socket, and its records. */
export interface FaultProxy {
  url: string
  /** The maximum number of simultaneous requests with different bodies. */
  mostAtOnce(): number
  /** Every request. */
  seen: readonly { url: string; key: string; body: string }[]
  /** Every answer that passed through it. */
  answers: readonly string[]
  /** Stops all faults. */
  calm(): void
  /** Resolves when no request is in flight. */
  idle(): Promise<void>
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs a proxy in front of `target`; `draw` returns the fault of each request, in the order of arrival. */
export async function faultProxy(target: string, draw: () => Fault): Promise<FaultProxy> {
  const seen: { url: string; key: string; body: string }[] = []
  const answers: string[] = []
  const active: string[] = []
  const kept = new Map<string, Fault>()
  let most = 0
  let faulty = true

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let gone = false
    let deaf = false
    const leaving = new AbortController()
    const closed = new Promise<void>((resolve) => {
      res.on('close', () => {
        gone = !res.writableFinished
        if (gone && !deaf) leaving.abort()
        resolve()
      })
    })
    const body = await read(req)
    const key = String(req.headers['idempotency-key'] ?? '')
    const fault = kept.get(key) ?? (faulty ? draw() : { name: 'pass' })
    if (fault.kept && key) kept.set(key, fault)
    deaf = fault.deaf === true
    seen.push({ url: req.url ?? '', key, body: body.toString() })
    active.push(body.toString())
    most = Math.max(most, new Set(active).size)
    try {
      await pass(fault)
    } finally {
      active.splice(active.indexOf(body.toString()), 1)
    }

    async function pass({ holdMs = 0, times = 1, first, last }: Fault): Promise<void> {
      if (first === 'reset') reset(res)
      else if (first) reply(res, first)
      if (holdMs === Infinity) return closed
      if (holdMs) await Promise.race([sleep(holdMs), ...(deaf ? [] : [closed])])
      if (gone && !deaf) return
      let answer: Answer | undefined
      for (let time = 0; time < times; time += 1) {
        answer = await forward(target, req, body, leaving.signal).catch(() => undefined)
      }
      if (answer) answers.push(answer.body.toString())
      if (first || gone) return
      if (last === 'silence') return closed
      if (last === 'half' && answer) half(res, answer)
      else if (typeof last === 'object') reply(res, last)
      else if (answer && !last) res.writeHead(answer.status, answer.headers).end(answer.body)
      else reset(res)
      await closed
    }
  }

  const { url, close } = await listen((req, res) => void handle(req, res).catch(() => res.destroy()))
  return {
    url,
    seen,
    answers,
    mostAtOnce: () => most,
    calm: () => void (faulty = false),
    async idle() {
      while (active.length > 0) await sleep(5)
    },
    close,
  }
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer, signal: AbortSignal) {
  return new Promise<Answer>((resolve, reject) => {
    const call = send(new URL(url ?? '/', target), { method, headers, signal, agent: false }, (answer) => {
      read(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 0, headers: own(answer.headers), body: bytes }),
        reject,
      )
    })
    call.on('error', reject).end(body)
  })
}

/** Without the headers of a single connection. */
function own(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const hop = ['connection', 'keep-alive', 'transfer-encoding']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hop.includes(name)))
}

function reply(res: ServerResponse, { status, headers, text }: Extract<Fault['first'], object>): void {
  res.writeHead(status, headers).end(text)
}

function half(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, { ...headers, 'content-length': String(body.byteLength + 1) })
  res.write(body.subarray(0, body.byteLength / 2), () => reset(res))
}

const reset = (res: ServerResponse): void => void res.socket?.resetAndDestroy()
