import { describe, expect, it } from 'vitest'

import { answerFaults } from '../../src/providers/answerFaults.js'
import { isCustomName, readResult } from '../../src/providers/readResult.js'

describe('an issue at a custom control', () => {
  const answer = (issue: object) => ({ status: 'rejected', saved: [], issues: [issue] })
  const issue = { path: 'gift-note', code: 'own', message: 'Too long.' }

  it('keeps its path if it has a message', () => {
    expect(readResult(answer(issue), {})).toMatchObject({ issues: [issue] })
    expect(answerFaults(answer(issue), {})).toEqual([])
    expect(readResult(answer({ path: 'gift-note', code: 'own' }), {})).toMatchObject({
      issues: [{ code: 'rejected-by-provider' }],
    })
  })

  it.each(['email', 'contact', 'contact.emial', 'cart.items', '', '__proto__', 'constructor', '/terms', 7, null])(
    'is rejected at %j',
    (path) => {
      expect(isCustomName(path)).toBe(false)
    },
  )
})
