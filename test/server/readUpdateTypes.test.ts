import { describe, expect, it } from 'vitest'

import { readUpdate } from '../../src/server/readUpdate.js'

describe('readUpdate', () => {
  it.each([
    ['[]', 'The body is not an object.'],
    ['null', 'The body is not an object.'],
    ['{"contact":[]}', 'contact is not an object.'],
    ['{"contact":null}', 'contact is not an object.'],
    ['{"contact":{},"quote":false}', 'quote is not true. Leave it out to save.'],
    ['{"quote":true}', 'The body has no section. Send at least one.'],
  ])('says of %s: %s', (text, detail) => {
    expect(() => readUpdate(text, ['contact'])).toThrow(expect.objectContaining({ status: 400, detail }) as Error)
  })
})
