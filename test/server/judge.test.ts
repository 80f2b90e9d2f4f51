import { describe, expect, it } from 'vitest'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { judge } from '../../src/server/index.js'
import { exampleValues } from '../../src/testing/index.js'
import { post, startRelay } from './serve.js'

const { contact, billingAddress, shippingAddress, taxId } = exampleValues('US')

describe('judge', () => {
  it('returns the canonical update without issues', async () => {
    const update = {
      contact: { ...contact, email: ' ann@example.com ' },
      billingAddress: { ...billingAddress, country: 'us' },
    }
    const { update: canonical, issues } = await judge(update)
    expect(issues).toEqual([])
    expect(canonical).toMatchObject({ contact: { email: 'ann@example.com' }, billingAddress: { country: 'US' } })
  })

  it('lists what the schemas, the provider and the rules find wrong', async () => {
    const blank = { ...contact, email: 'ann', fullName: '' }
    const rules = { check: () => [{ path: 'contact.email', code: 'blocked', message: 'No mail there.' }] }
    expect((await judge({ contact: blank }, { provider: checkoutPage, rules })).issues).toEqual(
      expect.arrayContaining([{ path: 'contact.email', code: 'invalid-email' }]),
    )
    expect(await judge({ contact }, { rules })).toMatchObject({ issues: rules.check() })
    expect((await judge({ billingAddress }, { rules: { sections: ['contact'] } })).issues).toHaveLength(1)
  })

  it('returns the same issues as the relay', async () => {
    const { post: send } = await startRelay('checkout-page', { rules: { blockPoBox: true } })
    const given = {
      shippingAddress: { ...shippingAddress, line1: 'PO Box 7', postalCode: '1' },
      contact,
      billingAddress,
      taxId,
    }
    const answer = (await (await send(given)).json()) as { issues: object[] }
    const { issues } = await judge(given, { provider: checkoutPage, rules: { blockPoBox: true } })
    expect(issues.length).toBeGreaterThan(1)
    expect(answer.issues).toEqual(issues)
  })

  it.each<[string, unknown, RegExp]>([
    ['undefined', undefined, /^The update must be an object\.$/],
    ['null', null, /^The update must be an object\.$/],
    ['a text', '{"contact":{}}', /^The update must be an object\.$/],
    ['a list', [contact], /^The update must be an object\.$/],
    ['a FormData', new FormData(), /^The update has no section\./],
    ['an empty object', {}, /^The update has no section\./],
    ['an unknown section', { cart: {} }, /^The update has an unknown section\. Accepted sections: contact, /],
    ['a quote', { contact, quote: true }, /^The update has an unknown section\./],
    ['a prototype', JSON.parse('{"__proto__":{"contact":{}}}'), /^The update has an unknown section\./],
    ['a constructor', { constructor: {} }, /^The update has an unknown section\./],
    ['inherited sections', Object.create({ contact }), /^The update has no section\./],
    ['null for a section', { contact: null }, /^contact must be an object\.$/],
    ['a text for a section', { contact: 'ann' }, /^contact must be an object\.$/],
    ['a key that is missing', { contact: { email: 'ann@example.com' } }, /^contact\.\w+ is missing\./],
    ['an inherited key', { contact: Object.create(contact) }, /^contact\.\w+ is missing\./],
    ['an unknown key', { contact: { ...contact, admin: 'yes' } }, /^contact has an unknown key\./],
    [
      'a key __proto__',
      { contact: JSON.parse(JSON.stringify(contact).replace('{', '{"__proto__":"a",')) },
      /^contact has an unknown key\./,
    ],
    ['a number for a text', { contact: { ...contact, email: 7 } }, /^contact\.email must be a string\.$/],
    ['a list for a text', { contact: { ...contact, email: ['a@b.co'] } }, /^contact\.email must be a string\.$/],
  ])('returns one issue for %s', async (_name, given, message) => {
    const { update, issues } = await judge(given)
    expect(update).toEqual({})
    expect(issues).toEqual([{ code: 'invalid', message: expect.stringMatching(message) }])
  })

  it('reads each value once, so that it saves what it checked', async () => {
    let reads = 0
    const shifty = { ...contact }
    Object.defineProperty(shifty, 'email', { enumerable: true, get: () => ((reads += 1) > 1 ? {} : 'ann@example.com') })
    const { update, issues } = await judge({ contact: shifty })
    expect([update.contact?.email, issues]).toEqual(['ann@example.com', []])
  })

  it('throws when rules.check returns anything but issues, and passes on what it throws', async () => {
    const check = (given: unknown) => judge({ contact }, { rules: { check: () => given as [] } })
    await expect(check([{ path: 'contact.email' }])).rejects.toThrow(
      /^rules\.check returned something other than issues/,
    )
    const rules = {
      check: () => {
        throw new RangeError('mine')
      },
    }
    await expect(judge({ contact }, { rules })).rejects.toThrow(new RangeError('mine'))
  })

  it('validates custom fields, and names an invalid declaration', async () => {
    const rules = { customFields: { note: { label: 'Note', maxLength: 5 } } }
    expect(await judge({ custom: { note: ' Hi ' } }, { rules })).toEqual({
      update: { custom: { note: 'Hi' } },
      issues: [],
    })
    expect((await judge({ custom: { note: 'Hello you' } }, { rules })).issues).toMatchObject([{ path: 'custom.note' }])
    expect((await judge({ custom: { gift: '1' } }, { rules })).issues).toMatchObject([{ code: 'invalid' }])
    const wrong = { customFields: { 'a b': { label: 'Note' } } }
    await expect(judge({ contact }, { rules: wrong })).rejects.toThrow(
      /^rules\.customFields\["a b"\]: a key is a letter/,
    )
  })

  it.each([{}, 'stripe', { id: 'acme' }])('rejects with a TypeError for an invalid provider: %j', async (provider) => {
    const wrong = new TypeError(
      'judge: provider is not a Provider. Give one made by defineProvider, or leave it out for all fields.',
    )
    await expect(judge({ contact }, { provider: provider as never })).rejects.toThrow(wrong)
  })

  it('rejects a text of 100 000 characters', async () => {
    const { issues } = await judge({ contact: { ...contact, company: 'a'.repeat(100_000) } })
    expect(issues).toEqual([{ path: 'contact.company', code: 'too-long' }])
  })
})

it('`judge` reports an unknown section in the same words as the relay’s 400', async () => {
  const { url } = await startRelay('checkout-page')
  const { detail } = (await (await post(url, { cart: {} })).json()) as { detail: string }
  const [issue] = (await judge({ cart: {} }, { provider: checkoutPage })).issues
  expect(issue?.message).toBe(detail.replace('The body', 'The update'))
})
