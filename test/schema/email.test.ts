import { describe, expect, it } from 'vitest'

import { canonicalEmail, isEmail } from '../../src/schema/email.js'
import { contactSchema } from '../../src/sections/contact/schema.js'
import { emptyValues } from '../../src/sections/emptyValues.js'
import { growth, linear } from '../growth.js'

describe('isEmail', () => {
  it.each([
    'ann@example.com',
    "a!#$%&'*+/=?^_`{|}~-b@example.com",
    '.ann.@example.com',
    'user&co@example.co.uk',
    'ann@xn--mnchen-3ya.de',
    'ann@example.xn--p1ai',
  ])('accepts what browsers accept: %s', (value) => expect(isEmail(value)).toBe(true))

  it.each(['ann', 'ann@localhost', 'ann@.com', 'ann@a..b', 'a nn@example.com', 'ann@example.com.', 'änn@example.com'])(
    'rejects %s',
    (value) => expect(isEmail(value)).toBe(false),
  )
})

describe('canonicalEmail', () => {
  it.each([
    ['ann@münchen.de', 'ann@xn--mnchen-3ya.de'],
    ['Ann@MÜNCHEN.de', 'Ann@xn--mnchen-3ya.de'],
    ['ann@mail.straße.example', 'ann@mail.xn--strae-oqa.example'],
    ['ann@例え。jp', 'ann@xn--r8jz45g.jp'],
    ['ann＠example.com', 'ann@example.com'],
    ['ann@ｅｘａｍｐｌｅ.com', 'ann@example.com'],
  ])('writes the host of %s in ASCII', (typed, sent) => {
    expect(canonicalEmail(typed)).toBe(sent)
    expect(canonicalEmail(sent)).toBe(sent)
  })

  it.each([
    'Ann.B@Example.COM',
    'änn@example.com',
    'ａｎｎ@example.com',
    'ann@münchen.de:80',
    'ann@münchen.de/a',
    'ann@b／c.de',
    'x@日本',
    'a@a@münchen.de',
    '＠',
    '',
  ])('keeps %s as it was typed', (typed) => expect(canonicalEmail(typed)).toBe(typed))

  it('takes linear time for long text', async () => {
    expect(await growth((size) => canonicalEmail('@ü'.repeat(size)), 10_000)).toBeLessThan(linear)
    const named = (size: number) => canonicalEmail(`${'ü'.repeat(size)}@${'ü'.repeat(size)}.de`)
    expect(await growth(named, 10_000)).toBeLessThan(linear)
  })
})

describe('email', () => {
  it('trims, and removes invisible characters', () => {
    expect(canonicalEmail(' \u200bann\u2060@exam\u00adple.com\u202c ')).toBe('ann@example.com')
  })
})

describe('contactSchema', () => {
  it('accepts an international host, and returns its ASCII form', async () => {
    const { contact } = emptyValues({ contact: { email: 'ann@münchen.de', billingEmail: 'bob@bücher.example' } })
    const { data } = await contactSchema.safeParseAsync(contact)
    expect(data).toMatchObject({ email: 'ann@xn--mnchen-3ya.de', billingEmail: 'bob@xn--bcher-kva.example' })
  })
})
