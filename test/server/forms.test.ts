import { describe, expect, it } from 'vitest'

import { createRelay, readPost } from '../../src/server/index.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { exampleValues } from '../../src/testing/index.js'
import type { LineItem } from '../../src/sections/line-items/lineItem.js'
import type { FormPost, FormsOptions, OwnRelayOptions, RelayLogEntry, SessionUpdate } from '../../src/server/index.js'
import { sectionIds } from '../../src/sections/keys.js'
import { seededRandom } from '../faults/seededRandom.js'
import { startRelay } from './serve.js'
import { cookiesOf, fieldsOf, nextRequest, secret, startForms } from './startForms.js'

const { contact, billingAddress, shippingAddress } = exampleValues('US')

describe('a form that the browser posts without JavaScript', () => {
  it.each(['urlencoded', 'multipart'])('is saved and redirected to the next page: %s', async (how) => {
    const { saves, log, send } = await startForms()
    const fields = fieldsOf({ contact, billingAddress })
    const parts = new FormData()
    for (const [name, value] of fields) parts.append(name, value)
    parts.append('photo', new Blob([new Uint8Array([0xff, 0x00, 0xfe])]), 'me.png')
    const answer = await send(how === 'multipart' ? parts : new URLSearchParams(fields))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thanks'])
    expect(saves).toEqual([{ contact, billingAddress }])
    expect(log).toMatchObject([{ status: 303, step: 'save', result: 'saved', sections: ['contact', 'billingAddress'] }])
    expect(log[0]?.idempotencyKey).toMatch(/^[\w-]{36}$/)
  })

  it('is sent to the provider with the shipping quote, like every update', async () => {
    const { url, sandbox } = await startRelay('stripe', {
      quoteShipping: () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }],
      forms: { redirect: () => '/', secret },
    })
    const body = new URLSearchParams(fieldsOf({ shippingAddress }))
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { origin: url }, body })
    expect(answer.status).toBe(303)
    expect(sandbox.requests).toHaveLength(1)
    const post = await readPost(nextRequest(answer), { secret })
    expect(post).toMatchObject({ status: 'saved', session: { shippingOptions: [{ id: 'std' }] } })
    expect(post?.defaultValues.shippingAddress).toMatchObject({ line1: shippingAddress.line1 })
  })

  it('returns to the page with the entries and issues, in a cookie that only the server can read', async () => {
    const { relay, saves, post } = await startForms()
    const typed = { ...contact, email: 'ann at example' }
    const answer = await post(fieldsOf({ contact: typed }))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/checkout'])
    const cookies = cookiesOf(answer)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^tillkit-post=1\.[\w-]+; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax$/)
    const sealed = cookies[0]?.split(/[.;]/)[1] ?? ''
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ann')
    expect(await relay.readPost(nextRequest(answer))).toEqual({
      defaultValues: { contact: typed },
      issues: [{ path: 'contact.email', code: 'invalid-email' }],
      status: 'rejected',
    })
    expect(saves).toEqual([])
  })

  it('is answered with the page from forms.render', async () => {
    const { post, saves } = await startForms({
      secret: undefined,
      render: ({ values, issues }: FormPost) => `<p>${values.contact?.email} ${issues[0]?.code}</p>`,
    } as never)
    const answer = await post(fieldsOf({ contact: { ...contact, email: 'ann' } }))
    expect([answer.status, await answer.text()]).toEqual([422, '<p>ann invalid-email</p>'])
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await post(fieldsOf({ contact }))).status).toBe(303)
    expect(saves).toEqual([{ contact }])
  })

  it('is answered with the Response from forms.render', async () => {
    const render = () => new Response('again', { status: 409, headers: { 'x-page': '1' } })
    const answer = await (await startForms({ render })).post(fieldsOf({ contact: { ...contact, email: '' } }))
    expect([answer.status, answer.headers.get('x-page'), await answer.text()]).toEqual([409, '1', 'again'])
  })

  it.each([
    ['no session', { resolveSession: () => null }, 'ended'],
    ['a save that throws', { save: () => Promise.reject(new Error('down')) }, 'unavailable'],
    ['a save that takes too long', { save: () => new Promise<void>(() => {}), timeoutMs: 50 }, 'timeout'],
    [
      'a conflict',
      { save: () => ({ status: 'failed', saved: [], reason: 'conflict', retryable: false }) as const },
      'conflict',
    ],
  ] as [string, Partial<OwnRelayOptions<string>>, string][])(
    'returns to the page after %s',
    async (_name, options, reason) => {
      const { relay, post, log } = await startForms({}, options)
      const answer = await post(fieldsOf({ contact }))
      expect(answer.status).toBe(303)
      const shown = { defaultValues: { contact }, issues: [{ code: reason }], status: 'failed' }
      expect(await relay.readPost(nextRequest(answer))).toEqual(shown)
      expect(log).toMatchObject([{ status: 303, result: 'failed', reason }])
    },
  )

  const item = (id: string, quantity: number): LineItem => {
    const adjustable = { minimum: 1, maximum: 9 }
    return { id, label: id, amount: 100 * quantity, currency: 'usd', quantity, adjustable, removable: true }
  }
  const postedItems = (quantities: Record<string, [shown: number, typed?: string]>): [string, string][] =>
    Object.entries(quantities).flatMap(([id, [shown, typed]]) => [
      [`fixed:lineItems.${id}`, String(shown)] as [string, string],
      ...(typed === undefined ? [] : [[`lineItems.${id}`, typed] as [string, string]]),
    ])

  it('saves only the quantities that the shopper changed, and keeps those of other tabs', async () => {
    // Meanwhile another tab has changed the caps to 5.
    const { saves, post } = await startForms({}, { lineItems: () => [item('mug', 1), item('cap', 5), item('pen', 1)] })
    const items = postedItems({ mug: [1, ' ٢ '], cap: [2, '2'], pen: [1, '0'], fee: [1] })
    const answer = await post([...fieldsOf({ contact }), ...items])
    expect(answer.headers.get('location')).toBe('/thanks')
    expect(saves).toEqual([{ contact, lineItems: { mug: '2', pen: '0' } }])
    // The item is on the list now.
    expect((await readPost(nextRequest(answer), { secret }))?.defaultValues).toEqual({ contact })
  })

  it('accepts quantities of custom markup', async () => {
    const { saves, post } = await startForms({}, { lineItems: () => [item('mug', 1)] })
    await post([
      ['lineItems.mug', '2'],
      ['lineItems.mug.price', '0'],
      ['lineItems.__proto__', '2'],
    ])
    expect(saves).toEqual([{ lineItems: { mug: '2' } }])
  })

  it('sends no line items when no quantity was changed', async () => {
    const { saves, post, log } = await startForms({}, { lineItems: () => [item('mug', 1)] })
    expect((await post(postedItems({ mug: [1, '01'] }))).headers.get('location')).toBe('/thanks')
    await post([...fieldsOf({ contact }), ...postedItems({ mug: [1, '1'] })])
    expect(saves).toEqual([{ contact }])
    expect(log).toMatchObject([{ result: 'saved' }, { result: 'saved' }])
  })

  it.each([
    ['out of bounds', { mug: [1, '12'] }, 'lineItems.mug', 'quantity-out-of-range'],
    ['missing', { mug: [1, ''] }, 'lineItems.mug', 'invalid-quantity'],
    ['for a removed item', { mug: [1, '1'], cap: [1, '2'] }, 'lineItems.cap', 'item-unavailable'],
  ] as [string, Parameters<typeof postedItems>[0], string, string][])(
    'returns to the page for a quantity that is %s',
    async (_name, quantities, path, code) => {
      const { relay, saves, post } = await startForms({}, { lineItems: () => [item('mug', 1)] })
      const answer = await post(postedItems(quantities))
      const id = path.slice(10)
      expect(await relay.readPost(nextRequest(answer))).toMatchObject({
        defaultValues: { lineItems: { [id]: quantities[id]?.[1] } },
        issues: [{ path, code }],
        status: 'rejected',
      })
      expect(saves).toEqual([])
    },
  )

  it('accepts only the fields of its sections, and ignores inherited object keys', async () => {
    const { saves, post } = await startForms({}, {
      rules: { sections: ['contact'], customFields: { notes: { label: 'Notes' } } },
    } as never)
    const names = [
      '__proto__.email',
      'contact.__proto__',
      'constructor.prototype',
      'custom.constructor',
      'custom.other',
      'toString',
      '$ACTION_ID_1',
      'csrf',
      'contact',
    ]
    const fields: [string, string][] = [
      ...names.map((name): [string, string] => [name, 'x']),
      ...fieldsOf({ contact, billingAddress }),
    ]
    expect((await post([...fields, ['custom.notes', 'Ring twice']])).status).toBe(303)
    expect(saves).toEqual([{ contact, custom: { notes: 'Ring twice' } }])
    expect(({} as { email?: string }).email).toBeUndefined()
  })

  it('reads an unticked box as empty, and validates it', async () => {
    const customFields = { terms: { type: 'checkbox', label: 'I agree', required: true } }
    const { relay, saves, post } = await startForms({}, { rules: { sections: ['contact'], customFields } } as never)
    const box: [string, string] = ['asked:custom.terms', '']
    const answer = await post([...fieldsOf({ contact }), box])
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({
      issues: [{ path: 'custom.terms', code: 'required' }],
      defaultValues: { custom: { terms: '' } },
    })
    await post([...fieldsOf({ contact }), box, ['custom.terms', 'true']])
    expect(saves).toEqual([{ contact, custom: { terms: 'true' } }])
  })

  it('copies the other address when its "same as" box is ticked', async () => {
    const { saves, post } = await startForms()
    const box = (side: string): [string, string][] => [
      ['asked:shippingAddress.shipTo', side],
      ['shippingAddress.shipTo', 'billing'],
    ]
    await post([...fieldsOf({ contact, billingAddress }), ...box('shipping')])
    expect(saves.pop()?.shippingAddress).toMatchObject({ ...billingAddress, email: contact.email, shipTo: 'billing' })
    const { shipTo: _, ...own } = shippingAddress
    await post([...fieldsOf({ shippingAddress: own }), ...box('billing')])
    const { line1, postalCode } = shippingAddress
    expect(saves.pop()?.billingAddress).toMatchObject({ line1, postalCode })
  })

  it('requires the address when its "same as" box is no longer ticked', async () => {
    const { relay, saves, post } = await startForms()
    const answer = await post([...fieldsOf({ contact, billingAddress }), ['asked:shippingAddress.shipTo', 'shipping']])
    const shown = await relay.readPost(nextRequest(answer))
    expect(shown?.issues).toContainEqual({ path: 'shippingAddress.line1', code: 'required' })
    expect(shown?.defaultValues.shippingAddress).toEqual({ shipTo: '' })
    expect(saves).toEqual([])
  })

  it('ships to the billing address when both boxes are ticked, and removes the tax ID when its box is not ticked', async () => {
    const { saves, post } = await startForms()
    const both: [string, string][] = [
      ['shippingAddress.shipTo', 'gift'],
      ['shippingAddress.shipTo', 'billing'],
    ]
    const taxId = { type: 'eu_vat', value: 'DE123456789', region: '' }
    await post([...fieldsOf({ contact, billingAddress, taxId }), ...both, ['asked:taxId.business', 'ticked']])
    expect(saves[0]).toMatchObject({ shippingAddress: { shipTo: 'billing' }, taxId: { type: '', value: '' } })
  })

  it('uses the selected saved address instead of the typed fields', async () => {
    const { relay, saves, post } = await startForms()
    const { line1, city, state, postalCode, country } = shippingAddress
    const saved = {
      line1: '2 Oak Ave',
      city,
      state,
      postalCode,
      country,
      fullName: 'Ann Lee',
      __proto__: null,
      other: 'x',
    }
    const fields = fieldsOf({ shippingAddress: { line1, phone: '1', shipTo: 'gift' } })
    await post([...fields, ['saved:shippingAddress', JSON.stringify({ ...saved, phone: 7 })]])
    expect(saves.pop()?.shippingAddress).toMatchObject({
      line1: '2 Oak Ave',
      fullName: 'Ann Lee',
      phone: '',
      shipTo: 'gift',
    })
    // A saved address is validated like a typed one.
    const answer = await post([['saved:shippingAddress', JSON.stringify({ ...saved, country: 'XX' })]])
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({
      issues: [{ path: 'shippingAddress.country' }],
      defaultValues: { shippingAddress: { line1: '2 Oak Ave', country: 'XX' } },
    })
    for (const text of ['', '{', 'null', '[]', '"x"', '{"__proto__":{"line1":"x"}}']) {
      await post([...fieldsOf({ contact }), ['saved:contact', text], ['saved:shippingAddress', text]])
      expect(saves.pop()).toEqual({ contact })
    }
  })

  it('accepts a ticked business box on a page that does not show its fields yet', async () => {
    const { relay, saves, post } = await startForms()
    const box: [string, string][] = [
      ['asked:taxId.business', ''],
      ['taxId.business', 'true'],
    ]
    const shown = {
      status: 'rejected',
      issues: [{ path: 'taxId.value', code: 'required' }],
      defaultValues: { taxId: { business: 'true' } },
    }
    expect(await relay.readPost(nextRequest(await post([...fieldsOf({ contact }), ...box])))).toMatchObject(shown)
    expect(await relay.readPost(nextRequest(await post(box)))).toMatchObject(shown)
    expect(saves).toEqual([])
    // The field is on the page now, and may be empty.
    await post([...fieldsOf({ contact, taxId: { type: '', value: '' } }), ...box])
    expect(saves).toMatchObject([{ contact, taxId: { type: '', value: '' } }])
    // The box is not ticked, so the field is not required.
    await post([...fieldsOf({ contact }), ['asked:taxId.business', '']])
    expect(saves[1]).toEqual({ contact })
  })

  it('is saved when the page had no fields to fill', async () => {
    const { saves, post } = await startForms()
    const answer = await post([['asked:taxId.business', '']])
    expect([answer.status, answer.headers.get('location'), saves]).toEqual([303, '/thanks', []])
  })

  it('accepts the value of a locked field from its hidden input', async () => {
    const { saves, post } = await startForms({}, { rules: { fields: { 'billingAddress.country': 'locked' } } })
    const { country, ...rest } = billingAddress
    expect(
      (await post([...fieldsOf({ billingAddress: rest }), ['fixed:billingAddress.country', country]])).status,
    ).toBe(303)
    expect(saves[0]?.billingAddress).toMatchObject({
      state: billingAddress.state,
      postalCode: billingAddress.postalCode,
    })
  })

  it('requires a selected option when the page showed options', async () => {
    const options = [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd' }]
    const { relay, saves, post } = await startForms({}, { quoteShipping: () => options })
    const answer = await post([...fieldsOf({ shippingAddress }), ['asked:shippingOptions.selected', '']])
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({
      issues: [{ path: 'shippingOptions.selected', code: 'required' }],
      session: { shippingOptions: options },
    })
    // Without JavaScript, a streamed page also posts the option that was selected before, which is gone.
    const gone: [string, string] = ['fixed:shippingOptions.selected', 'gone']
    const streamed = await post([...fieldsOf({ shippingAddress }), gone, ['asked:shippingOptions.selected', '']])
    expect(await relay.readPost(nextRequest(streamed))).toMatchObject({
      issues: [{ path: 'shippingOptions.selected', code: 'required' }],
    })
    expect(saves).toEqual([])
  })

  it.each([
    ['application/x-www-form-urlencoded', 'contact.email=%ff', 400],
    ['application/x-www-form-urlencoded', 'contact.email=%', 400],
    ['application/x-www-form-urlencoded', 'a=b', 400],
    ['application/x-www-form-urlencoded', '', 400],
    ['application/x-www-form-urlencoded; charset=iso-8859-1', 'contact.email=a', 415],
    ['application/x-www-form-urlencoded', `contact.email=${'a'.repeat(40_000)}`, 413],
    ['multipart/form-data; boundary=x', 'contact.email=a', 400],
    ['multipart/form-data', 'contact.email=a', 415],
    ['text/plain', 'contact.email=a', 415],
  ])('refuses a body that no form sends: %s %.30s', async (type, body, status) => {
    const { saves, send } = await startForms()
    const answer = await send(body, { 'content-type': type })
    expect([answer.status, saves, cookiesOf(answer)]).toEqual([status, [], []])
  })

  it.each([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://evil.shop.example' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
    { 'sec-fetch-site': '', origin: 'null' },
    { 'sec-fetch-site': '' },
  ])('refuses a post from another origin: %j', async (headers) => {
    const asked: string[] = []
    const { saves, post } = await startForms({}, { resolveSession: () => (asked.push('session'), 'session') })
    const answer = await post(fieldsOf({ contact }), headers)
    expect([answer.status, saves, cookiesOf(answer), asked]).toEqual([403, [], [], []])
  })

  it('accepts a post from a listed origin, and redirects to that origin', async () => {
    const origins = ['https://shop.example']
    const { saves, post } = await startForms({ redirect: () => 'https://shop.example/thanks' }, { origins })
    const answer = await post(fieldsOf({ contact }), { 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://shop.example/thanks'])
    expect(saves).toEqual([{ contact }])
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'thanks',
    '',
    undefined,
    'https://shop.example@evil.example/',
  ])('never redirects to %j', async (target) => {
    const { log, post } = await startForms({ redirect: () => target as string })
    const answer = await post(fieldsOf({ contact }))
    expect([answer.status, answer.headers.get('location')]).toEqual([500, null])
    expect(log).toMatchObject([{ status: 500, detail: expect.stringContaining('forms.redirect returned') as string }])
  })

  it('keeps entries that are too long for a cookie in forms.store', async () => {
    const kept = new Map<string, string>()
    const store = { set: (id: string, text: string) => void kept.set(id, text), get: (id: string) => kept.get(id) }
    const long = { contact: { ...contact, email: 'ann', fullName: 'Ann'.repeat(3000) } }
    const { relay, post, log } = await startForms({ store })
    const answer = await post(fieldsOf(long))
    expect(cookiesOf(answer).join('').length).toBeLessThan(600)
    // Three letters also occur by chance in the encrypted text.
    expect([...kept.values()].join('')).not.toContain('AnnAnn')
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({ defaultValues: long })
    kept.clear()
    expect(await relay.readPost(nextRequest(answer))).toBeUndefined()

    const without = await startForms()
    const lost = await without.post(fieldsOf(long))
    expect([lost.status, cookiesOf(lost)]).toEqual([303, []])
    expect(without.log[0]?.detail).toMatch(/^What was typed is too long for a cookie/)
    expect(log[0]?.detail).toBeUndefined()
  })

  it('splits entries that are too long for one cookie, and deletes the cookies after a save', async () => {
    const long = { contact: { ...contact, email: 'ann', fullName: 'Ann'.repeat(1000) } }
    const { relay, send, post } = await startForms()
    const answer = await post(fieldsOf(long))
    expect(cookiesOf(answer)).toHaveLength(2)
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({ defaultValues: long })
    const cookie = nextRequest(answer).headers.get('cookie') ?? ''
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k', cookie }
    // A page that comes back may ask for a quote while the shopper posts its form again.
    const quoted = await send(JSON.stringify({ shippingAddress, quote: true }), headers)
    expect([quoted.status, cookiesOf(quoted)]).toEqual([200, []])
    const saved = await send(JSON.stringify({ contact }), headers)
    expect(saved.status).toBe(200)
    expect(cookiesOf(saved).map((each) => each.split(';')[0])).toEqual(['tillkit-post=', 'tillkit-post-2='])
    expect(cookiesOf(saved)[0]).toContain('Max-Age=0')
  })

  it('sends the cookie only over https, and only to its own host', async () => {
    const { relay } = await startForms()
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await relay(
      new Request('http://shop.example/relay', { method: 'POST', headers, body: 'contact.email=ann' }),
    )
    expect(answer.status).toBe(303)
    expect(cookiesOf(answer)[0]).toMatch(/^__Host-tillkit-post=.*; HttpOnly; SameSite=Lax; Secure$/)
    expect(await relay.readPost(nextRequest(answer))).toMatchObject({ defaultValues: { contact: { email: 'ann' } } })
  })

  it('ignores a cookie that is too old, cut, changed or from another secret', async () => {
    const { relay, post } = await startForms()
    const request = nextRequest(await post(fieldsOf({ contact: { ...contact, email: 'ann' } })))
    const cookie = request.headers.get('cookie') ?? ''
    const read = (text: string, key = secret) => readPost({ headers: new Headers({ cookie: text }) }, { secret: key })
    expect(await read(cookie)).toBeDefined()
    expect(await read(cookie, `${secret}!`)).toBeUndefined()
    for (const text of [
      cookie.slice(0, -4),
      cookie.replace(/.$/, 'A!'),
      'tillkit-post=',
      'tillkit-post=1.',
      'tillkit-post=%',
      '',
    ])
      expect(await read(text)).toBeUndefined()
    const { now } = Date
    try {
      Date.now = () => now() + 301_000
      expect(await relay.readPost(request)).toBeUndefined()
    } finally {
      Date.now = now
    }
  })

  it('never logs an entered value, whichever step fails', async () => {
    const canary = 'kanarie'
    const typed = fieldsOf({ contact: { ...contact, email: `${canary}@example.com`, fullName: canary } })
    const fail = (): never => {
      throw new Error(canary)
    }
    const failing: [Partial<FormsOptions>, Partial<OwnRelayOptions<string>>][] = [
      [{}, {}],
      [
        {
          redirect: fail,
        },
        {},
      ],
      [{ redirect: () => `https://${canary}.example/` }, {}],
      [
        {
          render: fail,
        },
        { save: () => Promise.reject(new Error(canary)) },
      ],
      [{}, { save: () => Promise.reject(new Error(canary)) }],
      [
        {},
        {
          save: () => ({
            status: 'rejected',
            saved: [],
            issues: [{ path: 'contact.email', code: 'taken', message: canary }],
          }),
        },
      ],
    ]
    for (const [forms, options] of failing) {
      const { post, log } = await startForms(forms, options)
      const answer = await post([...typed, [canary, canary], ['asked:taxId.business', canary]])
      expect(JSON.stringify(log)).not.toContain(canary)
      expect(log).toHaveLength(1)
      expect(String(answer.headers.get('location'))).not.toContain(canary)
      expect(cookiesOf(answer).join('')).not.toContain(canary)
    }
  })

  it('answers any bytes without a 5xx, and saves only strings at known keys', async () => {
    const random = seededRandom(17)
    const saves: SessionUpdate[] = []
    const log: RelayLogEntry[] = []
    const relay = createRelay<string>({
      resolveSession: () => 'session',
      save: ({ update }) => void saves.push(update),
      log: (entry) => log.push(entry),
      forms: { redirect: () => '/', secret },
    })
    // Node refuses a shorter boundary, and every browser sends a longer one.
    const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
    const words = [
      '__proto__',
      'contact',
      'fixed:contact.email',
      'asked:shippingAddress.shipTo',
      'custom.__proto__',
      'a.b',
      '',
    ]
    const marks = ['%', '%00', '&', '=', '\r\n', '--x', '--x--\r\n', '\ud800', '\u202e', '+', ';', 'filename="a"']
    for (let run = 0; run < 300; run += 1) {
      const fields = fieldsOf({ contact, billingAddress, shippingAddress })
      for (let more = random.below(4); more > 0; more -= 1) fields.push([random.pick(words), random.pick(marks)])
      const isMultipart = random.chance(0.5)
      let body = isMultipart
        ? `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`
        : new URLSearchParams(fields).toString()
      for (let more = random.below(3); more > 0; more -= 1) {
        const at = random.below(body.length)
        body = body.slice(0, at) + random.pick(marks) + body.slice(at + random.below(20))
      }
      const type = isMultipart ? `multipart/form-data; boundary=${boundary}` : 'application/x-www-form-urlencoded'
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type }
      const answer = await relay(new Request('http://localhost/relay', { method: 'POST', headers, body }))
      expect([303, 400]).toContain(answer.status)
      expect(answer.headers.get('location') ?? '/').toBe('/')
    }
    expect(saves.length).toBeGreaterThan(20)
    for (const update of saves) {
      expect(sectionIds).toEqual(expect.arrayContaining(Object.keys(update)))
      for (const section of Object.values(update))
        for (const value of Object.values(section)) expect(typeof value).toBe('string')
    }
    expect(JSON.stringify(log)).not.toMatch(/ann|Main St/i)
  })

  it('is refused by a relay without the forms option', async () => {
    const { url } = await startRelay('stripe')
    const body = new URLSearchParams(fieldsOf({ shippingAddress }))
    const answer = await fetch(url, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body })
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      415,
      'Send the update as application/json, in UTF-8. For forms that a browser posts, give "forms" to createRelay.',
    ])
  })

  const redirect = () => '/'
  it.each([
    [null, 'forms is not an object'],
    [{ secret }, 'forms.redirect is missing'],
    [{ redirect }, 'forms has neither render nor secret'],
    [{ redirect, secret: 'short' }, 'forms.secret is not a string of at least 32 characters'],
    [{ redirect, render: 'page' }, 'forms.render is not a function'],
    [{ redirect, secret, store: {} }, 'forms.store needs the functions set and get'],
  ])('throws a TypeError for the forms option %j', (forms, message) => {
    const upstream = stripeUpstream({ secretKey: 'sk_test_1' })
    expect(() => createRelay({ upstream, resolveSession: () => 'cs_1', forms: forms as never })).toThrow(message)
  })
})
