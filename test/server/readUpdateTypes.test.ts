import { describe, expect, it } from 'vitest'

import { readUpdate } from '../../src/server/readUpdate.js'

describe('readUpdate', () => {
  it.each([
    ['[]', 'The body must be an object.'],
    ['null', 'The body must be an object.'],
    ['{"contact":[]}', 'contact must be an object.'],
    ['{"contact":null}', 'contact must be an object.'],
    ['{"contact":{},"quote":false}', 'quote must be true. Leave it out to save.'],
    ['{"quote":true}', 'The body has no section. Send at least one.'],
  ])('answers %s with: %s', (text, detail) => {
    expect(() => readUpdate(text, ['contact'])).toThrow(expect.objectContaining({ status: 400, detail }) as Error)
  })
})
