import { describe, expect, it } from 'vitest'

import type { ResolvedAddress } from '../../src/index.js'
import { postalAddressRules } from '../../src/schema/postalAddress.js'

const readResolvedAddress = (found: ResolvedAddress) => postalAddressRules.resolve(found)
const state = async (country: string, given: ResolvedAddress['state']) =>
  (await readResolvedAddress({ country, ...(given && { state: given }) }))?.state

describe('readResolvedAddress', () => {
  it.each([
    ['US', { code: 'CA' }, 'CA'],
    ['US', { code: 'us-ca' }, 'CA'],
    ['US', { name: 'California' }, 'CA'],
    ['US', { code: 'XX', name: 'california' }, 'CA'],
    ['JP', { name: '東京都' }, '13'],
    ['JP', { name: 'Tokyo' }, '13'],
    ['CA', { name: 'Québec' }, 'QC'],
    ['IT', { code: 'RM', name: 'Roma Capitale' }, 'RM'],
    ['US', { name: 'Nowhere' }, ''],
    // A country without a list of states.
    ['DE', { code: 'BE', name: 'Berlin' }, ''],
    ['US', undefined, ''],
  ] as const)('finds the state of %s for %j', async (country, given, code) => {
    expect(await state(country, given)).toBe(code)
  })

  it('returns an address in the form’s spelling', async () => {
    const found = { country: 'gb', line1: ' 1 High\u200b Street ', dependentLocality: 'Sidbury', postalCode: 'ex101aa' }
    expect(await readResolvedAddress({ ...found, city: 'Sidmouth' })).toEqual({
      line1: '1 High Street',
      line2: 'Sidbury',
      city: 'Sidmouth',
      state: '',
      postalCode: 'EX10 1AA',
      country: 'GB',
    })
  })

  it.each([{ country: 'ZZ' }, { country: '' }, {}, { country: 5 }])('returns undefined for %j', async (found) => {
    expect(await readResolvedAddress(found as ResolvedAddress)).toBeUndefined()
  })

  it('treats a value that is not a text as empty', async () => {
    const found = { country: 'FR', line1: { html: 'x' }, city: 7, state: null } as unknown as ResolvedAddress
    expect(await readResolvedAddress(found)).toMatchObject({ line1: '', city: '', country: 'FR' })
  })
})
