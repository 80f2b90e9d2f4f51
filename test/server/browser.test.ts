import { describe, expect, it } from 'vitest'

describe('tillkit/server in a browser', () => {
  it('throws when it is imported and says where to import it instead', async () => {
    await expect(import('../../src/server/browser.js')).rejects.toThrow(/holds provider keys.*route handler/)
  })
})
