import { describe, expect, it } from 'vitest'

import { createMemoryLookup } from '../../src/testing/createMemoryLookup.js'

const signal = new AbortController().signal

describe('createMemoryLookup', () => {
  it('finds its addresses by any of their words, in the given country', async () => {
    const lookup = createMemoryLookup()
    const titles = async (text: string, query = {}) =>
      (await lookup.suggest({ text, ...query }, { signal })).map(({ title }) => title)
    expect(await titles('1578 sao paulo')).toEqual(['Avenida Paulista 1578'])
    expect(await titles('1578 sao paulo', { country: 'US' })).toEqual([])
    expect(await titles('1578 sao paulo', { countries: ['BR', 'PT'] })).toEqual(['Avenida Paulista 1578'])
    expect(lookup.queries).toHaveLength(3)
  })

  it('opens a container by its id', async () => {
    const lookup = createMemoryLookup()
    const [tower] = await lookup.suggest({ text: 'london bridge' }, { signal })
    expect(tower).toMatchObject({ kind: 'container', detail: '3 addresses' })
    const floors = await lookup.suggest({ text: 'london bridge', ...(tower && { containerId: tower.id }) }, { signal })
    expect(floors.map(({ address }) => address?.line2)).toEqual(['Level 2', 'Level 31', 'Level 72'])
  })

  it('returns city and state of a known postal code, and nothing for another one', async () => {
    const lookup = createMemoryLookup()
    expect(await lookup.postcode?.({ postalCode: '20500', country: 'US' }, { signal })).toEqual({
      country: 'US',
      city: 'Washington',
      state: { code: 'DC' },
    })
    expect(await lookup.postcode?.({ postalCode: '20500', country: 'DE' }, { signal })).toBeUndefined()
  })

  it('rejects when its signal aborts', async () => {
    const lookup = createMemoryLookup({ delayMs: 1000 })
    await expect(lookup.suggest({ text: 'x' }, { signal: AbortSignal.timeout(10) })).rejects.toThrow()
  })
})
