// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'

import { loadedSubdivisions, subdivisionsOf } from '../../src/countries/subdivisionsOf.js'
import { judge } from '../../src/providers/judge.js'
import { addressSchema } from '../../src/sections/billing-address/schema.js'

// In a browser each list is a chunk that loads later. Canada's fails to load, and Korea's never arrives.
vi.mock('../../src/countries/subdivisions/all.js', async () => {
  const { subdivisions } = await import('../../src/countries/subdivisions/lazy.js')
  return {
    findSubdivision: undefined,
    subdivisions: {
      ...subdivisions,
      CA: () => Promise.reject(new Error('offline')),
      KR: () => new Promise(() => {}),
    },
  }
})

const american = {
  line1: '1 Main St',
  line2: '',
  city: 'Town',
  state: 'california',
  postalCode: '95014',
  country: 'us',
}
const canadian = { ...american, state: 'ontario', postalCode: 'K1A 0B1', country: 'CA' }

describe('an address whose states are not loaded yet', () => {
  it('is validated once they have loaded', async () => {
    expect(loadedSubdivisions('US')).toEqual([])
    const coming = subdivisionsOf('US')
    expect(coming).toBeInstanceOf(Promise)
    expect(subdivisionsOf('US')).toBe(coming)
    expect((await addressSchema.safeParseAsync(american)).data?.state).toBe('CA')
    expect(subdivisionsOf('US')).toHaveLength(62)
    const wrong = await addressSchema.safeParseAsync({ ...american, country: 'AU', postalCode: '2000' })
    expect(wrong.error?.issues.map(({ message }) => message)).toEqual(['unknown-state'])
  })

  it('is accepted with the typed state when they cannot be loaded', async () => {
    expect((await addressSchema.safeParseAsync(canadian)).data?.state).toBe('ontario')
    expect(subdivisionsOf('CA')).toEqual([])
    const { issues } = await judge({ billingAddress: canadian }, {})
    expect(issues).toEqual([])
  })

  it('is validated the same way by the form', async () => {
    const mexican = { ...american, state: 'Jalisco', postalCode: '44100', country: 'MX' }
    expect((await judge({ billingAddress: mexican }, {})).update.billingAddress?.state).toBe('JAL')
    const { issues } = await judge({ billingAddress: { ...american, country: 'BR', postalCode: '01310100' } }, {})
    expect(issues).toEqual([{ path: 'billingAddress.state', code: 'unknown-state' }])
  })

  // Last: while a load is overdue, others have 50 ms.
  it('is accepted after five seconds when they never arrive', async () => {
    vi.useFakeTimers()
    const judged = judge({ billingAddress: { ...canadian, state: 'Seoul', postalCode: '03051', country: 'KR' } }, {})
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    expect((await judged).issues).toEqual([])
  })
})
