import { describe, expect, it } from 'vitest'

import { fillIn } from '../../../src/form/issues/fillIn.js'
import { issueText } from '../../../src/form/issues/issueText.js'
import { locale as ar } from '../../../src/locales/ar.js'
import { locale as de } from '../../../src/locales/de.js'
import { locale as en } from '../../../src/locales/en.js'
import { locale as he } from '../../../src/locales/he.js'

describe('a value in a message', () => {
  it('is isolated in a message of the other direction', () => {
    expect(fillIn('מתחיל ב־+, כמו {example}.', { example: '+49 30 123456' })).toBe(
      'מתחיל ב־+, כמו \u2068+49 30 123456\u2069.',
    )
    expect(fillIn('Filled in: {values}', { values: 'תל אביב' })).toBe('Filled in: \u2068תל אביב\u2069')
  })

  it('is not isolated in a message of its own direction, or if it is a number', () => {
    expect(fillIn('Enter it like {example}.', { example: '+49 30 123456' })).toBe('Enter it like +49 30 123456.')
    expect(fillIn('{label}: {max}', { label: 'מיקוד', max: 5 })).toBe(
      '{label}: 5'.replace('{label}', '\u2068מיקוד\u2069'),
    )
    expect(fillIn('{label}: עד {max} תווים', { label: 'מיקוד', max: 5 })).toBe('מיקוד: עד 5 תווים')
  })

  it('leaves its placeholder if there is no value', () => {
    expect(fillIn('עד {max} תווים', {})).toBe('עד {max} תווים')
  })
})

describe('the text of an issue', () => {
  const tooLong = { path: 'contact.fullName', code: 'too-long' }

  it('is in the language of the form, with the name of the field', () => {
    expect(issueText(de.messages, tooLong, { max: 50 })).toBe('Vollständiger Name: Höchstens 50 Zeichen sind möglich.')
    expect(issueText(he.messages, tooLong, { max: 50 })).toBe('אפשר להזין בשדה שם מלא עד 50 תווים.')
  })

  it.each(['', ' ', '\n\t', '\u200b', '\u2060\u00a0', '\u0007'])(
    'is that of the code if the message is blank: %j',
    (message) => {
      expect(issueText(en.messages, { path: 'contact.email', code: 'required', message })).toBe(
        'Enter an email address.',
      )
      expect(issueText(en.messages, { code: 'own', message })).toBe(en.messages['issue.rejected-by-provider'])
    },
  )

  it.each([
    { path: 'billing.zip', code: 'required' },
    { path: 'contact.emial', code: 'too-long' },
    { path: 'contact', code: 'own' },
    { path: '', code: 'invalid' },
    { path: 'shippingAddress.shipTo', code: 'invalid' },
    { code: 'required' },
    { code: '' },
  ])('is general if the path is not a field of the form: $path $code', (issue) => {
    expect(issueText(en.messages, issue, { max: 5 })).toBe(en.messages['issue.rejected-by-provider'])
    expect(issueText(de.messages, issue, { label: de.messages['label.any'] })).toBe(
      de.messages['issue.rejected-by-provider'],
    )
  })

  it.each([
    ['State', "We don't recognize this state. Enter its full name or abbreviation."],
    ['Do or si', "We don't recognize this do or si. Enter its full name or abbreviation."],
    ['PIN code', "We don't recognize this PIN code. Enter its full name or abbreviation."],
  ])('contains the label %s in the middle of a sentence with the right first letter', (label, text) => {
    const issue = { path: 'billingAddress.state', code: 'unknown-state' }
    expect(issueText(en.messages, issue, { label })).toBe(text)
  })

  it.each([
    ['billingAddress', "We don't sell to this country or region. Select a different one."],
    ['shippingAddress', "We don't ship to this country or region. Select a different one."],
  ])('can differ by section: a country that is not allowed in %s', (section, text) => {
    expect(issueText(en.messages, { path: `${section}.country`, code: 'country-not-allowed' })).toBe(text)
  })

  it.each([
    ['checkbox', 'Check the box “I accept the terms” to continue.'],
    ['select', 'Select an option for “I accept the terms”.'],
    [undefined, 'I accept the terms is required.'],
  ] as const)('can differ by control: %s', (control, text) => {
    const facts = { label: 'I accept the terms', control }
    expect(issueText(en.messages, { path: 'custom.terms', code: 'required' }, facts)).toBe(text)
    expect(issueText(en.messages, { path: 'custom.terms', code: 'too-long' }, { ...facts, max: 5 })).toMatch(/5 char/)
    const messages = { ...en.messages, 'issue.required.custom.terms': 'Accept them.' }
    expect(issueText(messages, { path: 'custom.terms', code: 'required' }, facts)).toBe('Accept them.')
    expect(issueText(en.messages, { path: 'contact.email', code: 'required' }, facts)).toBe('Enter an email address.')
  })

  it('isolates an example in Arabic, but not in English', () => {
    const issue = { path: 'billingAddress.postalCode', code: 'postal-code' }
    const example = 'SW1A 2AA'
    expect(issueText(ar.messages, issue, { example })).toBe(
      'الرمز البريدي غير صالح لهذا البلد أو المنطقة. يُرجى استخدام صيغة مثل \u2068SW1A 2AA\u2069.',
    )
    expect(issueText(en.messages, issue, { example })).toMatch(/like SW1A 2AA\.$/)
  })
})
