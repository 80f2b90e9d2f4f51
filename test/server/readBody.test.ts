import { afterEach, describe, expect, it, vi } from 'vitest'

import { maxBodyBytes, readBody } from '../../src/server/readBody.js'

const { signal } = new AbortController()
const post = (body: BodyInit | null) =>
  new Request('https://shop.example/', { method: 'POST', body, duplex: 'half' } as RequestInit)
/** A body that arrives in pieces and ends in the given way. */
const stream = (pieces: Uint8Array[], end: 'close' | 'error' | 'stall') =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else if (end === 'close') controller.close()
      else if (end === 'error') controller.error(new Error('CANARY'))
    },
  })

afterEach(() => vi.useRealTimers())

describe('readBody', () => {
  it('reads a body in pieces that split a character, up to the limit', async () => {
    const bytes = new TextEncoder().encode('ä'.repeat(maxBodyBytes / 2))
    const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 20_001), bytes.subarray(20_001)]
    expect(await readBody(post(stream(pieces, 'close')), signal)).toBe('ä'.repeat(maxBodyBytes / 2))
    expect(await readBody(post(null), signal)).toBe('')
    expect(await readBody(post('\ufeff{}'), signal)).toBe('\ufeff{}')
  })

  it.each<[string, () => BodyInit, number, string]>([
    ['is too long', () => stream([new Uint8Array(maxBodyBytes), new Uint8Array(1)], 'stall'), 413, 'larger than 32 kB'],
    ['is cut', () => stream([new Uint8Array(1)], 'error'), 400, 'The body ended early. Send it again.'],
    ['is not UTF-8', () => new Uint8Array([0xff]), 400, 'The body is not UTF-8. Encode it so.'],
  ])('refuses a body that %s', async (_name, body, status, detail) => {
    const given = readBody(post(body()), signal)
    await expect(given).rejects.toMatchObject({
      name: 'Problem',
      status,
      detail: expect.stringContaining(detail) as string,
    })
  })

  it('reports a body that was already read', async () => {
    const request = post('{}')
    await request.text()
    await expect(readBody(request, signal)).rejects.toMatchObject({
      status: 500,
      detail: expect.stringMatching(/unread/) as string,
    })
  })

  it('rejects with the reason of the signal, and leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const leaving = new AbortController()
    const given = readBody(post('{}'), leaving.signal)
    leaving.abort('gone')
    await expect(given).rejects.toBe('gone')
    await expect(readBody(post('{}'), signal)).resolves.toBe('{}')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits 5 s for a body', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let reported: unknown
    readBody(post(stream([new Uint8Array(1)], 'stall')), signal).catch((error: unknown) => (reported = error))
    await vi.advanceTimersByTimeAsync(4_900)
    expect(reported).toBeUndefined()
    await vi.advanceTimersByTimeAsync(200)
    expect(reported).toMatchObject({ status: 408, detail: 'The body did not arrive within 5 s. Send it again.' })
  })

  it('reads a request without a stream, as in Firefox', async () => {
    const request = { bodyUsed: false, body: undefined, arrayBuffer: () => new TextEncoder().encode('{}').buffer }
    expect(await readBody(request as unknown as Request, signal)).toBe('{}')
  })
})
