import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, createRelayAdapter, type FieldPath, type RootProps } from '../../src/index.js'
import { listRows } from '../../src/providers/listRows.js'
import type { FieldRow } from '../../src/providers/provider.js'
import { readOwn } from '../../src/providers/readOwn.js'
import { splitPath } from '../../src/sections/fieldPath.js'
import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { startRelay } from '../server/serve.js'

// Some of these forms are submitted many times.
vi.setConfig({ testTimeout: 30_000 })

/** A text of the provider that must never appear anywhere, with markup and in another language. */
const canary = 'CANARY-7f3a <b onclick=alert(1)>Ungültig</b>'
const brazil = exampleValues('BR')
const values = {
  ...brazil,
  shippingAddress: { ...brazil.shippingAddress, line2: 'Casa 2' },
  shippingOptions: { selected: 'std' },
}
const option = { id: 'std', label: 'Standard', amount: 500, currency: 'usd' }
const refused = "We couldn't save these details. Check them and try again."

interface Reported {
  path: string
  value: unknown
}

/** A refusal in the format of each provider: one body for any number of its paths. */
const refusals: Record<SandboxId, (reported: Reported[]) => object> = {
  fastspring: (reported) => ({
    status: '400 BAD_REQUEST',
    timestamp: '2026-03-20T10:49:51.000Z',
    id: canary,
    message: canary,
    errors: reported.map(({ path, value }) => ({
      errorCode: 'INVALID_FORMAT',
      field: path,
      message: canary,
      rejectedValue: value,
    })),
  }),
  stripe: ([first]) => ({
    error: {
      type: 'invalid_request_error',
      param: first?.path,
      message: canary,
      request_log_url: `https://x.example/${canary}`,
    },
  }),
  'checkout-page': (reported) => ({
    status: 'error',
    type: 'error',
    message: canary,
    errors: reported.map(({ path, value }) => ({ param: path, message: canary, value })),
    property1: canary,
  }),
  topiic: (reported) => ({
    type: 'about:blank',
    title: canary,
    status: 400,
    detail: canary,
    traceId: canary,
    errors: Object.fromEntries(reported.map(({ path }) => [path, [canary]])),
  }),
}

const brackets = (to: string) => to.replace(/\.(\w+)/g, '[$1]')
const pascal = (to: string) => to.replace(/(^|\.)(\w)/g, (_, dot: string, letter: string) => dot + letter.toUpperCase())

/** Every known spelling of a path, from the documentation or the framework behind it. */
const spellings: Record<SandboxId, Record<string, (to: string) => string>> = {
  fastspring: { dots: (to) => to, 'the prefix of the session': (to) => `customer.${to}` },
  stripe: { brackets },
  'checkout-page': {
    dots: (to) => to,
    brackets,
    'quoted brackets': (to) => to.replace(/\.(\w+)/g, "['$1']"),
    'a pointer': (to) => `/${to.replaceAll('.', '/')}`,
    'the prefix body': (to) => `body.${to}`,
  },
  topiic: {
    'camel case': (to) => to,
    'pascal case': pascal,
    'JSON paths': (to) => `$.${to}`,
    'the prefix of a model': (to) => `Contact.${pascal(to)}`,
  },
}

const ids = Object.keys(refusals) as SandboxId[]

async function open(id: SandboxId, props: Partial<RootProps> = {}) {
  const relay = await startRelay(id, {
    allowNonBrowser: true,
    quoteShipping: () => [option],
  })
  const contract: SandboxContract = sandboxes[id]
  const { provider } = contract.upstream({})
  const received: { onSaved: unknown[]; onRejected: unknown[]; onFailed: unknown[] } = {
    onSaved: [],
    onRejected: [],
    onFailed: [],
  }
  const user = userEvent.setup()
  render(
    <CheckoutForm
      adapter={createRelayAdapter({ url: relay.url, provider, retry: { attempts: 1 } })}
      defaultValues={values}
      shippingOptions={[option]}
      onSaved={(result) => received.onSaved.push(result)}
      onRejected={(result) => received.onRejected.push(result)}
      onFailed={(result) => received.onFailed.push(result)}
      {...props}
    />,
  )
  return {
    ...relay,
    provider,
    user,
    received,
    /** Presses Save; the provider answers with `body`. */
    async save(body: object | string, status = 400, headers: Record<string, string> = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      relay.sandbox.answerNext(
        () => new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } }),
      )
      const before = Object.values(received).flat().length
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(Object.values(received).flat().length).toBeGreaterThan(before), { timeout: 5000 })
    },
    /** No text of the provider is anywhere, and no value of the shopper is in the log. */
    expectDiscretion() {
      const page = document.body.innerHTML
      const everything = page + JSON.stringify(relay.log) + JSON.stringify(received)
      expect(everything).not.toMatch(/CANARY|onclick|Ungültig/)
      for (const section of Object.values(values)) {
        for (const value of Object.values(section)) {
          if (value.length > 3) expect(JSON.stringify(relay.log)).not.toContain(value)
        }
      }
    },
  }
}

const control = (path: string) => document.querySelector<HTMLInputElement>(`[name="${path}"]`)
const summary = () => within(screen.getByRole('group', { name: 'There is a problem' }))

describe.each(ids)('a rejection by %s', (id) => {
  const contract: SandboxContract = sandboxes[id]
  const rows = listRows(contract.upstream({}).provider.fields)

  it.each(Object.entries(spellings[id]))(
    'is shown at its field, with a link to it, when the path is written as %s',
    async (_name, spell) => {
      const { received, save, expectDiscretion } = await open(id)
      const reported = ([path, { to }]: readonly [FieldPath, FieldRow]) => ({
        path: spell(to),
        value: readOwn(values, ...splitPath(path)),
      })
      // Stripe names one parameter at a time.
      const rounds = id === 'stripe' ? rows.map((row) => [row]) : [rows]
      for (const round of rounds) {
        await save(refusals[id](round.map(reported)))
        const items = summary().getAllByRole('listitem')
        expect(items).toHaveLength(round.length)
        expect(received.onRejected.at(-1)).toEqual({
          status: 'rejected',
          saved: [],
          issues: expect.arrayContaining(
            round.map(([path]) => ({ path, code: expect.any(String) as string })),
          ) as unknown,
          ...(readOwn(received.onRejected.at(-1), 'session') ? { session: expect.anything() as unknown } : {}),
        })
        for (const [path] of round) {
          const field = control(path)
          // A field without a place for an error, such as a box, has it only in the summary.
          if (!field || field.type === 'checkbox') continue
          expect(field, path).toHaveAttribute('aria-invalid', 'true')
          const description = document.getElementById(`${field.id}-error`)?.textContent ?? ''
          expect(description.length, path).toBeGreaterThan(10)
          const link = document.querySelector<HTMLAnchorElement>(`a[href="#${CSS.escape(field.id)}"]`)
          expect(link, path).toHaveTextContent(description)
          if (link) fireEvent.click(link)
          expect(field).toHaveFocus()
          expect(field.type === 'radio' || field.value).toBe(
            field.type === 'radio' || readOwn(values, ...splitPath(path)),
          )
        }
      }
      expectDiscretion()
    },
  )
})

describe('the texts of a rejection', () => {
  const fastspringError = (field: string, errorCode: string) => ({ errors: [{ field, errorCode, message: canary }] })
  const stripeError = (param: string, code: string) => ({
    error: { type: 'invalid_request_error', param, code, message: canary },
  })
  const pageError = (param: string, message: string) => ({
    errors: [{ param, message: `${message} CANARY`, value: canary }],
  })
  const map = (name: string, message: string) => ({ errors: { [name]: [`${message} CANARY`] } })
  const zip = 'collected_information[shipping_details][address][postal_code]'

  it.each<[SandboxId, object, FieldPath, string]>([
    [
      'fastspring',
      fastspringError('customer.billToContact.email', 'INVALID_EMAIL_FORMAT'),
      'contact.email',
      'Enter an email address like name@example.com.',
    ],
    ['fastspring', fastspringError('taxId', 'REQUIRED_FIELD'), 'taxId.value', 'Enter your tax ID.'],
    [
      'fastspring',
      fastspringError('billToAddress.city', 'MAX_LENGTH_EXCEEDED'),
      'billingAddress.city',
      'City must be 256 characters or fewer.',
    ],
    ['stripe', stripeError(zip, 'parameter_missing'), 'shippingAddress.postalCode', 'Postal code is required.'],
    ['stripe', stripeError(zip, 'parameter_invalid_empty'), 'shippingAddress.postalCode', 'Postal code is required.'],
    [
      'stripe',
      stripeError(zip, 'parameter_invalid_string'),
      'shippingAddress.postalCode',
      "Postal code isn't valid. Check it and try again.",
    ],
    [
      'stripe',
      stripeError('collected_information[shipping_details]', 'parameter_missing'),
      'shippingAddress.fullName',
      'Enter a full name.',
    ],
    [
      'stripe',
      stripeError('shipping_options[0][shipping_rate_data][display_name]', 'x'),
      'shippingOptions.selected',
      "Shipping option isn't valid. Check it and try again.",
    ],
    [
      'checkout-page',
      pageError('email', 'must be a valid email'),
      'contact.email',
      'Enter an email address like name@example.com.',
    ],
    ['checkout-page', pageError('address', 'is required'), 'billingAddress.line1', 'Enter a street address.'],
    ['topiic', map('FirstName', 'The FirstName field is required.'), 'contact.firstName', 'Enter a first name.'],
    [
      'topiic',
      map('City', 'must have a maximum length of 100.'),
      'billingAddress.city',
      "City isn't valid. Check it and try again.",
    ],
    [
      'topiic',
      { errors: [{ pointer: '#/city', detail: canary }] },
      'billingAddress.city',
      "City isn't valid. Check it and try again.",
    ],
  ])('are the kit’s own at %s for %j', async (id, body, path, words) => {
    const { save, user, expectDiscretion } = await open(id)
    await save(body)
    expect(control(path)).toHaveAccessibleDescription(expect.stringContaining(words))
    await user.click(summary().getByRole('link', { name: words }))
    expect(control(path)).toHaveFocus()
    expectDiscretion()
  })

  it('are shown at the address that the rejected one copies', async () => {
    const { save, provider } = await open('fastspring', {
      defaultValues: { ...values, shippingAddress: { ...values.shippingAddress, shipTo: 'billing' } },
    })
    expect(provider.fields['shippingAddress.city']).toBeDefined()
    await save(fastspringError('customer.shipToAddress.city', 'INVALID'))
    expect(control('billingAddress.city')).toBeInvalid()
  })

  it('are shown at the "same as" box when the provider rejects its value', async () => {
    const { save, user } = await open('fastspring', {
      defaultValues: { ...values, shippingAddress: { ...values.shippingAddress, shipTo: 'billing' } },
    })
    await save(fastspringError('customer.shipToType', 'INVALID'))
    const box = screen.getByRole('checkbox', { name: 'Same as billing address' })
    expect(box).toBeInvalid()
    const words = summary().getByRole('link').textContent
    expect(box).toHaveAccessibleDescription(words)
    await user.click(summary().getByRole('link'))
    expect(box).toHaveFocus()
    await user.click(box)
    expect(box).toBeValid()
  })

  it('are shown in the summary, without a link, for a field that is not on the page', async () => {
    const { save } = await open('fastspring')
    await save(fastspringError('customer.shipToContact.email', 'INVALID_EMAIL_FORMAT'))
    expect(summary().getByText('Enter an email address like name@example.com.')).toBeVisible()
    expect(summary().queryByRole('link')).toBeNull()
  })
})

describe.each(ids)('a rejection by %s that names no field', (id) => {
  it('is shown only in the summary, in the kit’s own words', async () => {
    const { save, expectDiscretion, received } = await open(id)
    for (const body of ['', '{', 'null', '[]', '{"errors":7}', '{"error":"x"}']) {
      await save(body)
      expect(summary().getAllByRole('listitem')).toHaveLength(1)
      expect(summary().getByText(refused)).toBeVisible()
      expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0)
      expect(received.onRejected.at(-1)).toMatchObject({ issues: [{ code: 'rejected-by-provider' }] })
    }
    expectDiscretion()
  })

  it('is reported as misconfigured when it names anything else, without prototype pollution', async () => {
    const { save, expectDiscretion, provider, received } = await open(id)
    const others = [
      'unknown.field',
      '__proto__',
      'constructor.prototype',
      '['.repeat(100_000),
      '<img src=x onerror=alert(1)>',
    ]
    for (const path of others) {
      await save(refusals[id]([{ path, value: canary }]))
      expect(screen.getByRole('status')).toHaveTextContent('Something went wrong on our end. Please contact us.')
      expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0)
      expect(received.onFailed.splice(0)).toEqual([
        { status: 'failed', saved: [], reason: 'misconfigured', retryable: false },
      ])
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('prototype')
      expect(provider.fields).not.toHaveProperty('unknown')
      expectDiscretion()
    }
  })
})

describe('an answer that a shopper cannot correct', () => {
  const stripeFault = {
    error: { type: 'invalid_request_error', message: `Invalid API Key provided: sk_test_${canary}` },
  }
  const pageFault = { error: 'Unauthorized', message: canary }

  it.each<[SandboxId, number, object]>([
    ['fastspring', 401, { message: canary }],
    ['fastspring', 403, { message: canary }],
    ['stripe', 401, stripeFault],
    ['stripe', 403, stripeFault],
    ['checkout-page', 401, pageFault],
    ['checkout-page', 403, { status: 'error', type: 'error', message: canary, errors: [] }],
    ['topiic', 403, { title: canary, status: 403 }],
  ])('only the log names the reason when %s rejects the key with %i', async (id, status, body) => {
    const { save, received, log, expectDiscretion } = await open(id)
    await save(body, status)
    expect(screen.getByRole('status')).toHaveTextContent('Something went wrong on our end. Please contact us.')
    expect(received.onFailed).toEqual([{ status: 'failed', saved: [], reason: 'misconfigured', retryable: false }])
    expect(log.at(-1)).toMatchObject({
      provider: id,
      step: 'provider',
      reason: 'misconfigured',
      detail: `HTTP ${status}`,
    })
    expect(document.body).not.toHaveTextContent(String(status))
    expect(control('billingAddress.city') ?? control('shippingAddress.city')).toHaveValue(brazil.billingAddress.city)
    expectDiscretion()
  })

  it.each<[SandboxId, string, number, object]>([
    ['fastspring', 'gone', 404, { message: canary }],
    ['stripe', 'gone', 404, { error: { code: 'resource_missing', param: 'session', message: canary } }],
    ['stripe', 'complete', 400, { error: { message: `This Checkout Session is complete. ${canary}` } }],
    ['stripe', 'expired', 400, { error: { message: `The Checkout Session has expired. ${canary}` } }],
    ['checkout-page', 'gone', 404, { status: 'error', message: canary }],
    ['topiic', 'gone', 404, { title: canary }],
    ['topiic', 'expired', 410, { title: canary }],
    ['topiic', 'without a valid token', 401, { title: canary }],
  ])('ends the form when the session of %s is %s', async (id, _what, status, body) => {
    const { save, sandbox, received, expectDiscretion } = await open(id)
    if (id === 'fastspring') sandbox.answerNext(() => Response.json(body, { status }))
    await save(body, status)
    expect(screen.getByRole('status')).toHaveTextContent(
      "This checkout is complete or has expired, so it can't be changed.",
    )
    expect(received.onFailed).toMatchObject([{ reason: 'ended' }])
    for (const role of ['button', 'textbox', 'combobox', 'checkbox', 'radio'])
      expect(screen.queryByRole(role)).toBeNull()
    expect(document.body).toHaveTextContent(brazil.billingAddress.line1)
    expectDiscretion()
  })

  it.each<[number, string, Record<string, string>, string]>([
    [409, 'conflict', {}, 'Your details are being changed somewhere else. Try again.'],
    [429, 'rate-limited', { 'retry-after': '60' }, 'Too many attempts. Wait a moment and try again.'],
    [500, 'unavailable', {}, "We couldn't save your details. Try again in a moment."],
  ])('keeps what was typed and shows what to do after a %i', async (status, reason, headers, words) => {
    for (const id of ids) {
      const { save, received, expectDiscretion } = await open(id)
      await save({ message: canary, title: canary, error: { message: canary } }, status, headers)
      expect(screen.getByRole('status')).toHaveTextContent(words)
      expect(received.onFailed).toMatchObject([{ reason, ...(headers['retry-after'] && { retryAfterMs: 60_000 }) }])
      expect(control('billingAddress.city') ?? control('shippingAddress.city')).toHaveValue(brazil.billingAddress.city)
      expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled()
      expectDiscretion()
      cleanup()
    }
  })
})

describe('a success with warnings', () => {
  it('is saved, and shows at the field what FastSpring ignored', async () => {
    const { save, received, expectDiscretion } = await open('fastspring')
    const warnings = [
      { code: 'INVALID_TAX_ID', field: 'customer.taxId', message: canary },
      { code: 'INVALID_POSTAL_CODE', field: 'customer.billToAddress.postalCode', message: canary },
      { code: 'CHECKOUT_NOT_LIVE', field: canary, message: canary },
    ]
    await save({ billToContact: {}, warnings }, 200)
    expect(screen.getByRole('status')).toHaveTextContent('Saved.')
    expect(received.onSaved).toHaveLength(1)
    const described = (words: string) => expect.stringContaining(words) as string
    expect(control('taxId.value')).toHaveAccessibleDescription(
      described("We don't recognize this tax ID, so it won't be applied."),
    )
    expect(control('billingAddress.postalCode')).toHaveAccessibleDescription(
      described("We don't recognize this postal code."),
    )
    expectDiscretion()
  })
})
