import { describe, expect, it } from 'vitest'

import { readIssue } from '../../src/providers/readIssue.js'

const general = 'rejected-by-provider'
const isKnown = (path: string) => path === 'contact.email' || path === 'gift'

describe('readIssue', () => {
  it.each([
    [
      { path: 'contact.email', code: 'own', message: 'No.', more: 1 },
      { path: 'contact.email', code: 'own', message: 'No.' },
    ],
    [
      { path: 'contact.email', code: 7 },
      { path: 'contact.email', code: 'invalid' },
    ],
    [
      { path: 'contact.email', message: 'No.' },
      { path: 'contact.email', code: 'invalid', message: 'No.' },
    ],
    [
      { path: 'gift', message: 'No.' },
      { path: 'gift', code: general, message: 'No.' },
    ],
    [{ path: 'gift' }, { path: 'gift', code: general }],
    [{ path: 'emial', code: 'required' }, { code: general }],
    [
      { path: 'emial', code: 'own', message: 'No.' },
      { code: 'own', message: 'No.' },
    ],
    [{ path: null, code: 'own', message: ' ' }, { code: 'own' }],
    [{ path: '', code: 'own' }, { code: 'own' }],
    [{ message: 'No.' }, { code: general, message: 'No.' }],
  ])('copies the usable keys of %j', (given, read) => {
    expect(readIssue(given, general, isKnown)).toEqual([read])
  })

  it.each([undefined, null, 7, 'No.', [], {}, { path: 7, code: '', message: ' ' }])(
    'returns nothing for %j',
    (given) => {
      expect(readIssue(given, general, isKnown)).toEqual([])
    },
  )
})
