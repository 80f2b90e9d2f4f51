// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { getByLabelText, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { emptyValues } from '../../src/sections/emptyValues.js'
import { type NextApp, startNext } from './startNext.js'

const secretKey = 'sk_test_only_on_the_server'
const requests: { url: string | undefined; authorization: string | undefined; body: string }[] = []
let provider: Server
let app: NextApp

beforeAll(async () => {
  provider = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk) => (body += String(chunk)))
    req.on('end', () => {
      requests.push({ url: req.url, authorization: req.headers.authorization, body })
      res.setHeader('content-type', 'application/json').end('{"id":"cs_test_1"}')
    })
  })
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done))
  const { port } = provider.address() as AddressInfo
  app = await startNext({ STRIPE_SECRET_KEY: secretKey, STRIPE_URL: `http://127.0.0.1:${port}` })
}, 300_000)

afterAll(() => {
  app?.stop()
  provider?.close()
})

const update = {
  shippingAddress: {
    ...emptyValues().shippingAddress,
    fullName: 'Ann Lee',
    line1: '1 Main St',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    country: 'US',
  },
  shippingOptions: { selected: '' },
}

const save = (cookie: string) =>
  fetch(`${app.url}/api/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a1', origin: app.url, cookie },
    body: JSON.stringify(update),
  })

describe('a Next app', () => {
  it('renders the form of a server component, with labels and the values that it passed', async () => {
    const html = await (await fetch(app.url)).text()
    const page = document.body
    page.innerHTML = html
    expect(getByRole(page, 'group', { name: 'Shipping address' })).toBeTruthy()
    const name = getByLabelText(page, 'Full name')
    expect([name.getAttribute('name'), name.getAttribute('value')]).toEqual(['shippingAddress.fullName', 'Ann Lee'])
    expect(getByLabelText(page, 'Address line 1').getAttribute('value')).toBe('1 Main St')
    expect(getByLabelText(page, 'Country or region').tagName).toBe('SELECT')
    expect(getByRole(page, 'button', { name: 'Continue' })).toBeTruthy()
    expect(html).toMatch(/<form[^>]* method="post"/)
  })

  it('saves through the relay in a route handler', async () => {
    const answer = await save('session=cs_test_1')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'saved', session: { shippingOptions: [{ id: 'post' }] } })
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ url: '/v1/checkout/sessions/cs_test_1', authorization: `Bearer ${secretKey}` })
    expect(requests[0]?.body).toContain('collected_information[shipping_details][name]=Ann%20Lee')
  })

  it('refuses a visitor without a session', async () => {
    expect((await save('')).status).toBe(401)
  })

  it('reads a contact with the schema in a route handler', async () => {
    const check = async (email: string) => (await fetch(`${app.url}/api/checkout?email=${email}`)).json()
    expect(await check('ann@example.com')).toMatchObject({ success: true, data: { email: 'ann@example.com' } })
    expect(await check('ann')).toMatchObject({ success: false })
  })

  it('sends nothing of the server half to browsers', () => {
    const scripts = readdirSync(join(app.folder, 'static'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(app.folder, 'static', file), 'utf8'))
    expect(scripts.some((script) => script.includes('Checkout.Root'))).toBe(true)
    for (const script of scripts) expect(script).not.toMatch(/stripeUpstream|createRelay:|sk_test_only/)
  })
})
