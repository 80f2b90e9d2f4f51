import { readFileSync } from 'node:fs'

import { describe, expect, expectTypeOf, it } from 'vitest'

import type {
  FailedResult,
  IssueCode,
  IssuePath,
  RejectedResult,
  SavedResult,
  SessionIssue,
  SessionUpdateResult,
} from '../../src/index.js'
import { messages } from '../../src/locales/messages/en.js'

describe('IssueCode', () => {
  it('lists every code that has a message, so that editors complete it', () => {
    const source = readFileSync(new URL('../../src/schema/issue.ts', import.meta.url), 'utf8')
    const listed = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code)
    const withText = Object.keys(messages).flatMap((key) => /^issue\.([a-z-]+)/.exec(key)?.[1] ?? [])
    expect(listed.toSorted()).toEqual([...new Set(withText)].toSorted())
  })

  it('accepts custom codes and paths too', () => {
    const issue: SessionIssue = { path: 'newsletter', code: 'too-late', message: 'Too late.' }
    expect(issue.path).toBe('newsletter')
    expectTypeOf<string>().toExtend<IssueCode>()
    expectTypeOf<string>().toExtend<IssuePath>()
  })
})

describe('the result of a save', () => {
  it('has a type for each status', () => {
    const result: SessionUpdateResult = { status: 'saved', saved: [] }
    expect(result.status).toBe('saved')
    expectTypeOf<SessionUpdateResult>().toEqualTypeOf<SavedResult | RejectedResult | FailedResult>()
  })
})
