import { describe, expect, it } from 'vitest'

import { lazyModule } from '../../src/schema/lazyModule.js'

describe('lazyModule', () => {
  it('loads on the first call, and keeps what it loaded', async () => {
    let loads = 0
    const lazy = lazyModule(async () => ({ n: ++loads }))
    expect(lazy.loaded).toBeUndefined()
    expect(loads).toBe(0)
    const first = await lazy()
    expect(await lazy()).toBe(first)
    expect(lazy.loaded).toBe(first)
    expect(loads).toBe(1)
  })

  it('tries again after a failure', async () => {
    let loads = 0
    const lazy = lazyModule(async () => {
      if (++loads === 1) throw new Error('offline')
      return loads
    })
    await expect(lazy()).rejects.toThrow('offline')
    expect(lazy.loaded).toBeUndefined()
    expect(await lazy()).toBe(2)
  })
})
