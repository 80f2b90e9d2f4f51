import { describe, expect, it } from 'vitest'

import { judge } from '../../../src/providers/judge.js'
import { taxIdSchema } from '../../../src/sections/tax-id/schema.js'

const emptyAddress = {
  fullName: '',
  firstName: '',
  lastName: '',
  company: '',
  phone: '',
  line1: '',
  line2: '',
  city: '',
  state: '',
  postalCode: '',
}

const parse = async (type: string, value: string) => {
  const { data, error } = await taxIdSchema.safeParseAsync({ type, value, region: '' })
  return data?.value ?? error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('taxIdSchema', () => {
  it('returns the number in its canonical format', async () => {
    expect(await parse('br_cpf', '39053344705')).toBe('390.533.447-05')
    const { update } = await judge({ taxId: { type: 'eu_vat', value: ' de 136695976', region: '' } }, {})
    expect(update.taxId?.value).toBe('DE136695976')
  })

  it.each([
    ['DE', '136695976', 'DE136695976'],
    ['GR', '094501040', 'EL094501040'],
    ['MC', '83404833048', 'FR83404833048'],
    ['GB', '980780684', 'XI980780684'],
    ['FR', 'GB 980 7806 84', 'GB 980 7806 84'],
  ])('adds the prefix of the billing country %s to %s', async (country, value, sent) => {
    const billingAddress = { ...emptyAddress, country }
    const { update } = await judge({ billingAddress, taxId: { type: 'eu_vat', value, region: '' } }, {})
    expect(update.taxId?.value).toBe(sent)
  })

  it('rejects a number of another format, but not one with a wrong check digit', async () => {
    expect(await parse('us_ein', '123')).toEqual(['value: tax-id-format'])
    expect(await parse('eu_vat', 'DE136695977')).toBe('DE136695977')
  })

  it('accepts an empty number and an unknown type, and requires the type', async () => {
    expect(await parse('us_ein', '')).toBe('')
    expect(await parse('xx_new', 'ab 1')).toBe('ab 1')
    expect(await parse('', '1')).toEqual(['type: required'])
  })
})
