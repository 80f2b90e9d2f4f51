import { describe, expect, it } from 'vitest'

import { missingFields } from '../../src/providers/missingFields.js'
import { readBytes } from '../../src/providers/readBytes.js'
import { readFailure } from '../../src/providers/readFailure.js'
import { readRetryAfter } from '../../src/providers/readRetryAfter.js'
import { statedAnswer } from '../../src/providers/statedAnswer.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { exampleValues } from '../../src/testing/index.js'

const answer = (status: number, text = '{}', headers: HeadersInit = {}) => ({
  status,
  text,
  headers: new Headers(headers),
})

describe('readFailure', () => {
  it.each([
    [200, undefined],
    [299, undefined],
    [300, 'unavailable'],
    [399, 'unavailable'],
    [400, undefined],
    [401, 'misconfigured'],
    [403, 'misconfigured'],
    [404, 'ended'],
    [405, 'misconfigured'],
    [408, 'unavailable'],
    [409, 'conflict'],
    [410, 'ended'],
    [422, undefined],
    [424, 'unavailable'],
    [425, 'unavailable'],
    [429, 'rate-limited'],
    [499, 'misconfigured'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('maps the status %d to %s', (status, reason) => {
    expect(readFailure(answer(status))?.reason).toBe(reason)
  })

  it.each([
    ['\n <html>', {}],
    ['No.', { 'content-type': 'text/HTML' }],
  ])('treats the page %j with a 400 as a network failure', (text, headers) => {
    expect(readFailure(answer(400, text, headers))).toMatchObject({ reason: 'unavailable', retryable: true })
  })

  it('reads Retry-After only for a failure that can be retried', () => {
    const headers = { 'retry-after': '0' }
    expect(readFailure(answer(503, '', headers))).toMatchObject({ retryAfterMs: 0 })
    expect(readFailure(answer(404, '', headers))).not.toHaveProperty('retryAfterMs')
  })
})

describe('readRetryAfter', () => {
  const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT')
  it.each([
    [' 7 ', 7000],
    ['0', 0],
    ['61', 60_000],
    ['Wed, 21 Oct 2026 07:28:30 GMT', 30_000],
    ['Wed, 21 Oct 2026 07:27:30 GMT', 0],
    ['Wed, 21 Oct 2026 08:28:30 GMT', 60_000],
    ['Wed, 21 Oct 2026 07:28:30', undefined],
    ['on Wed, 21 Oct 2026 07:28:30 GMT', undefined],
    ['7 s', undefined],
    ['-7', undefined],
    ['', undefined],
  ])('parses %j', (value, ms) => {
    expect(readRetryAfter(new Headers({ 'retry-after': value }), now)).toBe(ms)
  })
})

describe('statedAnswer', () => {
  it.each<[number, object, number]>([
    [200, { status: 409 }, 409],
    [200, { Status: '409 CONFLICT' }, 409],
    [299, { status: 409 }, 409],
    [300, { status: 409 }, 300],
    [200, { status: 4090 }, 200],
    [200, { status: 'order 409' }, 200],
    [200, { status: 200 }, 200],
    [200, { errors: [] }, 200],
    [200, { errors: [1] }, 400],
    [200, { error: 'no' }, 0],
    [200, { error: '' }, 200],
  ])('reads %d with the body %j as %d', (status, body, stated) => {
    expect(statedAnswer(answer(status), body).status).toBe(stated)
  })
})

describe('readBytes', () => {
  const reader = (...sizes: number[]) => {
    const left = sizes.map((size, at) => new Uint8Array(size).fill(at + 1))
    const calls = { cancelled: 0, read: () => Promise.resolve({ value: left.shift() }), cancel: () => Promise.reject((calls.cancelled += 1, new Error('gone'))) } // prettier-ignore
    return calls
  }

  it('joins the chunks up to the limit', async () => {
    expect([...(await readBytes(reader(2, 1, 2), 5))]).toEqual([1, 1, 2, 3, 3])
    expect([...(await readBytes(reader(2), 2))]).toEqual([1, 1])
    expect([...(await readBytes(undefined, 2))]).toEqual([])
  })

  it('stops reading a longer body', async () => {
    const long = reader(2, 2, 2)
    await expect(readBytes(long, 3)).rejects.toThrow(RangeError)
    expect(long.cancelled).toBe(1)
  })
})

describe('missingFields', () => {
  it('returns missing fields of sections that are sent together with the update, and of no other', () => {
    const { contact, shippingAddress } = exampleValues('AU')
    const fields = { ...topiic.fields, 'taxId.value': { to: 'taxId', blank: 'omit', required: true } } as const
    expect(missingFields({ contact }, { ...topiic, fields })).toEqual([])
    expect(missingFields({ shippingAddress }, { ...topiic, fields })).toEqual([])
  })
})
