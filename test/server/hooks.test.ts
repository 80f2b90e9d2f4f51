import { describe, expect, it, vi } from 'vitest'

import type { RelayLogEntry } from '../../src/server/index.js'
import { startRelay, updates } from './serve.js'

const canary = 'ann.canary@example.com'
const hooks = ['resolveSession', 'quoteShipping', 'saved', 'check'] as const
const withHook = (name: (typeof hooks)[number], hook: () => unknown) =>
  (name === 'check' ? { rules: { check: hook } } : { [name]: hook }) as object

const circle: Record<string, unknown> = { email: canary }
circle.self = circle

describe('A hook that throws', () => {
  const named = Object.assign(new Error('x'), { name: `For ${canary}` })
  const framed = new Error(`x\n    at ${canary}:1:1\n    at f (${canary}:2:2)`)
  const changed = Object.assign(new Error(`x\n    at ${canary}:1:1`), { message: 'other' })

  it.each<[string, unknown, RegExp]>([
    ['a text', canary, /threw string$/],
    ['a number', 4242424242, /threw number$/],
    [
      'an object',
      { message: canary, name: canary, stack: `\n    at ${canary}:1:1`, toString: () => canary },
      /threw object$/,
    ],
    ['a list', [canary], /threw object$/],
    ['nothing', undefined, /threw undefined$/],
    ['null', null, /threw object$/],
    ['a symbol', Symbol(canary), /threw symbol$/],
    ['an answer', new Response(canary, { status: 418, statusText: canary }), /threw object$/],
    ['an error', new RangeError(canary), /threw RangeError at .*hooks\.test\.ts:\d+/],
    ['an error whose name holds a value', named, /threw Error at .*hooks\.test\.ts:\d+/],
    ['an error with a long name', Object.assign(new Error('x'), { name: 'E'.repeat(61) }), /threw Error at /],
    ['an error with an unusual name', Object.assign(new Error('x'), { name: 'E'.repeat(60) }), /threw E{60} at /],
    ['an error whose message looks like a stack line', framed, /threw Error at .*hooks\.test\.ts:\d+/],
    ['an error whose message was changed', changed, /threw Error/],
    ['an error without a stack', Object.assign(new Error('x'), { stack: undefined }), /threw Error$/],
    ['an error with a cause', new Error('x', { cause: canary }), /threw Error at .*hooks\.test\.ts:\d+/],
  ])('causes a plain 500 and one log entry without the thrown value: %s', async (_name, thrown, detail) => {
    for (const name of hooks) {
      for (const hook of [
        () => Promise.reject(thrown),
        () => {
          throw thrown
        },
      ]) {
        // prettier-ignore
        const { post, log, sandbox, close } = await startRelay('stripe', withHook(name, hook))
        const answer = await post(updates.stripe)
        expect(answer.status).toBe(500)
        const text = await answer.text()
        expect(JSON.parse(text)).toMatchObject({ detail: 'Internal error. See the server log.' })
        expect(log).toMatchObject([{ status: 500, detail: expect.stringMatching(detail) as string }])
        expect(log[0]?.detail).toMatch(name === 'check' ? /^rules\.check threw/ : new RegExp(`^${name} threw`))
        expect(text + JSON.stringify(log)).not.toMatch(/canary|4242/)
        expect(sandbox.requests).toHaveLength(name === 'saved' ? 1 : 0)
        await close()
      }
    }
  })
})

describe('The return value of a hook', () => {
  it.each<[string, unknown]>([
    ['a BigInt', 10n],
    ['a BigInt inside', { total: 10n }],
    ['a circle', circle],
    ['a function', () => canary],
    ['a symbol', Symbol(canary)],
    ['a toJSON that throws', { toJSON: () => { throw new Error(canary) } }], // prettier-ignore
    ['a getter that throws', { get total() { throw new Error(canary) } }], // prettier-ignore
  ])('from saved as %s is dropped and logged, and the save remains', async (_name, summary) => {
    const { post, log, sandbox } = await startRelay('stripe', { saved: () => summary })
    const answer = await post(updates.stripe)
    const reported: unknown = await answer.json()
    expect([answer.status, reported]).toMatchObject([200, { status: 'saved', saved: Object.keys(updates.stripe) }])
    expect(reported).not.toHaveProperty('session.summary')
    expect(sandbox.requests).toHaveLength(1)
    const detail = expect.stringMatching(/^saved returned a summary that JSON cannot hold/) as string
    expect(log).toMatchObject([{ status: 200, step: 'saved', result: 'saved', detail }])
    expect(JSON.stringify(log)).not.toContain('canary')
  })

  it.each<[unknown, unknown]>([
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [null, null],
    [0, 0],
    ['', ''],
    [false, false],
    [
      { a: undefined, b: [undefined, NaN], c: new Map([[1, 2]]) },
      { b: [null, null], c: {} },
    ],
  ])('from saved as %j reaches the browser as its JSON value', async (given, summary) => {
    const { post, log } = await startRelay('stripe', { saved: () => given })
    expect(await (await post(updates.stripe)).json()).toMatchObject({ status: 'saved', session: { summary } })
    expect(log[0]).not.toHaveProperty('detail')
  })

  it('from saved as undefined adds no summary', async () => {
    const { post, log } = await startRelay('stripe', { saved: () => undefined })
    expect(await (await post(updates.stripe)).json()).not.toHaveProperty('session.summary')
    expect(log[0]).not.toHaveProperty('detail')
  })

  it('from saved that is invalid is written to the console without a log option', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { post } = await startRelay('stripe', { saved: () => 10n, log: undefined as never })
    await post(updates.stripe)
    expect(logged.mock.calls).toEqual([['tillkit relay:', expect.stringContaining('saved returned') as string]])
    logged.mockRestore()
  })

  it.each<[string, unknown]>([
    ['a text', 'no'],
    ['texts', ['no']],
    ['null in a list', [null]],
    ['an issue without a code', [{ path: 'shippingAddress.city' }]],
    ['a code that is a number', [{ code: 7 }]],
    ['a path that is a list', [{ code: 'own', path: ['shippingAddress', 'city'] }]],
    ['a message that is a BigInt', [{ code: 'own', message: 10n }]],
    ['nothing', undefined],
    ['a number', 7],
  ])(
    'from rules.check as %s causes a 500 with the reason in the log, before the provider is called',
    async (_name, issues) => {
      const { post, log, sandbox } = await startRelay('stripe', { rules: { check: () => issues as never } })
      expect((await post(updates.stripe)).status).toBe(500)
      expect(log).toMatchObject([
        { status: 500, step: 'check', detail: expect.stringMatching(/^rules\.check/) as string },
      ])
      expect(log[0]).not.toHaveProperty('result')
      expect(sandbox.requests).toEqual([])
    },
  )

  it('from rules.check reaches the browser with its known keys, and the log without its messages', async () => {
    const issue = {
      path: 'shippingAddress.city',
      code: 'own',
      message: `Not there, ${canary}.`,
      secret: canary,
      circle,
    }
    const { post, log } = await startRelay('stripe', {
      rules: { check: () => [issue, { code: `For ${canary}`, path: `a ${canary}` }] },
    })
    const { issues } = (await (await post(updates.stripe)).json()) as { issues: unknown[] }
    expect(issues[0]).toEqual({ path: issue.path, code: 'own', message: issue.message })
    expect(log[0]?.issues).toEqual([
      { path: issue.path, code: 'own' },
      { path: 'other', code: 'other' },
    ])
  })
})

describe('The log of createRelay', () => {
  it('receives its entry before the answer ends, even if it is slow', async () => {
    const written: RelayLogEntry[] = []
    const { post } = await startRelay('stripe', {
      async log(entry) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        written.push(entry)
      },
    })
    const statuses = []
    for (const body of [updates.stripe, '{', {}]) statuses.push((await post(body)).status)
    expect(written.map(({ status }) => status)).toEqual(statuses)
  })

  it('delays an answer only for a limited time', async () => {
    const { post } = await startRelay('stripe', { log: () => new Promise(() => undefined) })
    const start = performance.now()
    expect((await post(updates.stripe)).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(1_500)
  })
})
