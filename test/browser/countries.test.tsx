// Isolated: it counts what the page has loaded.
import { describe, expect, it } from 'vitest'

import { loadedSubdivisions, subdivisionsOf } from '../../src/countries/subdivisionsOf.js'
import { addressSchema } from '../../src/sections/billing-address/schema.js'

const loaded = () =>
  performance.getEntriesByType('resource').flatMap(({ name }) => /subdivisions\/([A-Z]{2})\.ts/.exec(name)?.[1] ?? [])

describe('the states of a country in a browser', () => {
  it('load when an address of the country is validated, and for no other country', async () => {
    expect(subdivisionsOf('DE')).toEqual([])
    expect(loadedSubdivisions('US')).toEqual([])
    const address = {
      line1: '1 Main St',
      line2: '',
      city: 'Town',
      state: 'california',
      postalCode: '950140000',
      country: 'us',
    }
    const { data } = await addressSchema.safeParseAsync(address)
    expect(data).toMatchObject({ state: 'CA', postalCode: '95014-0000', country: 'US' })
    expect(subdivisionsOf('US')).toHaveLength(62)
    expect(loaded()).toEqual(['US'])
  })
})
