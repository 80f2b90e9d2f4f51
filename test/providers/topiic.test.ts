import { describe, expect, it } from 'vitest'

import { InvalidSessionError } from '../../src/providers/InvalidSessionError.js'
import { topiic, topiicBody, toTopiicBody } from '../../src/providers/topiic/index.js'
import { topiicUpstream } from '../../src/providers/topiic/upstream.js'
import type { TopiicContact } from '../../src/providers/topiic/mapping.js'
import { topiicWire } from '../../src/providers/topiic/wire.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { describeProvider } from '../conformance/describeProvider.js'

const sessionId = '2489E9AD-2EE2-8E00-8EC9-32D5F69181C0'
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'

const { contact, billingAddress } = emptyValues({
  contact: { email: 'hello@example.com', firstName: 'Ana', lastName: 'Ng', phone: '+61491570006' },
  billingAddress: {
    line1: '1 George St',
    line2: 'Level 2',
    city: 'Sydney',
    state: 'NSW',
    postalCode: '2000',
    country: 'AU',
  },
})

describeProvider({
  provider: topiic,
  mirror: topiicBody,
  toBody: async (update) => ({ sessionId, ...(await toTopiicBody(update)) }),
  // The contact call answers nothing; the session has the same fields.
  toAnswer: (body) => ({ id: sessionId, merchantId: 'm', status: 'Pending', ...body }),
  example: { contact, billingAddress },
  formats: ['contact.email'],
})

const faults = (body: unknown) =>
  topiicBody.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('topiicBody', () => {
  const documented = {
    sessionId,
    firstName: 'example',
    lastName: 'example',
    email: 'hello@example.com',
    phone: 'example',
    addressLine1: 'example',
    addressLine2: 'example',
    city: 'example',
    state: 'example',
    postCode: 'example',
    country: 'example',
  }

  it('accepts the documented example', () => {
    expect(topiicBody.parse(documented)).toEqual(documented)
  })

  it('requires the session and the person, in the documented formats', () => {
    expect(faults({})).toEqual([
      'sessionId: Missing: give a text.',
      'firstName: Missing: give a text.',
      'lastName: Missing: give a text.',
      'email: Missing: give a text.',
    ])
    expect(faults({ ...documented, sessionId: 'me' })).toEqual(['sessionId: Give the UUID of the session.'])
    expect(faults({ ...documented, email: 'hello' })).toEqual(['email: Give an email address.'])
    expect(faults({ ...documented, plan: 'x' })).toEqual([': Not in the document: plan. Remove it.'])
    expect(faults({ ...documented, phone: null })).toEqual(['phone: Give a text.'])
  })
})

describe('topiicWire.requests', () => {
  it('posts the whole contact with the id and token of the session', async () => {
    const body = await topiicWire.toBody({ contact, billingAddress })
    const { body: sent, ...request } = topiicWire.requests({ sessionId, token }, body)
    expect(request).toEqual({
      method: 'POST',
      path: '/api/Checkout/sessions/me/contact',
      headers: { accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    expect(faults(JSON.parse(sent))).toBeUndefined()
  })

  it('always uses the id of its own session', () => {
    const other = { sessionId: '00000000-0000-0000-0000-000000000000' }
    expect(JSON.parse(topiicWire.requests({ sessionId, token }, other as TopiicContact).body)).toEqual({ sessionId })
  })

  it('uses the baseUrl of the session', () => {
    const baseUrl = 'https://api.example.com'
    expect(topiicWire.requests({ baseUrl, sessionId, token }, {} as TopiicContact)).toMatchObject({ baseUrl })
  })

  it.each(['', 'me', '..', `${sessionId}\n`, sessionId.replaceAll('-', ''), undefined])(
    'rejects the session id %j',
    (id) => {
      expect(() => topiicWire.requests({ sessionId: id as string, token }, {} as TopiicContact)).toThrow(
        InvalidSessionError,
      )
    },
  )

  it.each(['', 'a b', 'a\r\nx: y', 'é', '\ud800', undefined, 'tpk_live_1', 'tss_live_1'])(
    'rejects the token %j without repeating it',
    (bad) => {
      const rule = 'token must be the token of the session. Keep API keys and secrets on your server.'
      expect(() => topiicWire.requests({ sessionId, token: bad as string }, {} as TopiicContact)).toThrow(
        new InvalidSessionError(rule),
      )
    },
  )
})

describe('topiicWire.read', () => {
  const read = (status: number, body: unknown = '', type = 'application/json') =>
    topiicWire.read({
      status,
      headers: new Headers({ 'content-type': type }),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })

  it('treats 204 as a success without reading a body', () => {
    expect(read(204)).toEqual({ status: 'saved' })
    expect(read(204, '<html>')).toEqual({ status: 'saved' })
  })

  it('does not treat the page of a captive portal as a success', () => {
    for (const text of ['<html>', 'null', '[]']) expect(read(200, text)).toMatchObject({ reason: 'unavailable' })
  })

  it('treats every success without a body as one, because none is documented', () => {
    for (const status of [200, 201, 202, 204]) {
      for (const text of ['', ' ', '\r\n']) expect(read(status, text), `${status}`).toEqual({ status: 'saved' })
    }
    expect(read(200, { email: 'a@example.com' })).toEqual({ status: 'saved', answer: { email: 'a@example.com' } })
    expect(read(200, { errors: [], error: null })).toMatchObject({ status: 'saved' })
  })

  it.each<[unknown, object, string?]>([
    [
      { title: 'Conflict', status: 409 },
      { reason: 'conflict', retryable: false },
    ],
    [
      { Title: 'Conflict', Status: 409 },
      { reason: 'conflict', retryable: false },
    ],
    [{ status: '404' }, { reason: 'ended' }],
    [{ status: 401 }, { reason: 'ended' }],
    [{ status: 503 }, { reason: 'unavailable', retryable: true }],
    [
      { status: 400, errors: { Email: ['x'] } },
      { status: 'rejected', issues: [{ path: 'contact.email', code: 'invalid' }] },
    ],
    [{ errors: { Email: ['x'] } }, { status: 'rejected' }],
    [{ error: 'Service Unavailable' }, { reason: 'unavailable' }],
    [{ title: 'x' }, { reason: 'unavailable' }],
    [{ message: 'Service temporarily unavailable' }, { reason: 'unavailable' }],
    [{}, { reason: 'unavailable' }, 'application/problem+json; charset=utf-8'],
    ['null', { reason: 'unavailable' }, 'application/problem+json'],
  ])('does not treat the problem %j with status 200 as a success', (body, expected, type) => {
    expect(read(200, body, type)).toMatchObject(expected)
  })

  it.each<[unknown]>([
    [{ SessionId: ['x'] }],
    [{ $: ['The JSON value could not be converted.'], request: ['The request field is required.'] }],
    [{ plan: 'unknown' }],
  ])('reports misconfigured for an error at a value that the form does not have: %j', (errors) => {
    expect(read(400, { errors })).toMatchObject({ status: 'failed', reason: 'misconfigured', detail: 'HTTP 400' })
  })

  it.each([
    { errors: { PostCode: ['The field PostCode must be a string with a maximum length of 20.'] } },
    { errors: { postCode: 'too long' } },
    { errors: { '$.postCode': ['too long'] } },
    { Errors: { 'Contact.PostCode': ['too long'] } },
    { errors: [{ pointer: '#/postCode', detail: 'too long' }] },
    { errors: [{ field: 'post_code', message: 'too long' }] },
  ])('maps %j to its field', (problem) => {
    for (const status of [400, 422]) {
      expect(read(status, { title: 'x', status, ...problem })).toEqual({
        status: 'rejected',
        issues: [{ path: 'billingAddress.postalCode', code: 'too-long' }],
      })
    }
  })

  it('maps messages of ASP.NET to issue codes', () => {
    const errors = {
      FirstName: ['The FirstName field is required.'],
      Email: ['The Email field is not a valid e-mail address.'],
      SessionId: ['x'],
      constructor: ['x'],
    }
    expect(read(400, { errors })).toEqual({
      status: 'rejected',
      issues: [
        { path: 'contact.firstName', code: 'required' },
        { path: 'contact.email', code: 'invalid-email' },
        { code: 'rejected-by-provider' },
      ],
    })
    const nothing = { status: 'rejected', issues: [{ code: 'rejected-by-provider' }] }
    for (const body of ['', {}, { errors: null }, { errors: 'x' }, []]) expect(read(400, body)).toEqual(nothing)
  })

  it.each([
    [401, 'ended', false],
    [403, 'misconfigured', false],
    [404, 'ended', false],
    [409, 'conflict', false],
    [410, 'ended', false],
    [429, 'rate-limited', true],
    [500, 'unavailable', true],
    [502, 'unavailable', true],
  ])('maps %i to %s', (status, reason, retryable) => {
    expect(read(status, { title: 'CANARY', detail: 'CANARY' })).toMatchObject({ status: 'failed', reason, retryable })
    expect(JSON.stringify(read(status, { title: 'CANARY' }))).not.toContain('CANARY')
  })
})

describe('topiicUpstream', () => {
  it('sends no credentials', () => {
    expect(topiicUpstream().credentials()).toEqual({})
    expect(topiicUpstream({ baseUrl: 'https://api.example.com' })).toMatchObject({
      baseUrl: 'https://api.example.com',
      provider: topiic,
      mirror: topiicBody,
    })
  })
})
