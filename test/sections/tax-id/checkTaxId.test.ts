import { describe, expect, it } from 'vitest'

import { checkTaxId } from '../../../src/sections/tax-id/checkTaxId.js'
import { fitsTaxId } from '../../../src/sections/tax-id/normalizeTaxId.js'
import { taxIdTypes } from '../../../src/sections/tax-id/taxIdTypes.js'
import samples from '../../data/tax-ids.json' with { type: 'json' }

interface Sample {
  valid: string[]
  invalid: { value: string; why: string }[]
}

const listed = Object.entries(samples.types).flatMap(([type, sample]): [string, Sample][] =>
  'valid' in sample ? [[type, sample]] : Object.values(sample).map((each) => [type, each]),
)
// The check of the first two is unknown; real numbers of persons are known to fail the check of the others.
const unknown = ['OM1100006084', '3067222', 'BG 1037735942', 'CZ 640913926', 'CZ 8058018314']

// No check digits are published for these types, so the invalid samples cannot be recognized.
const unchecked = ['cr_tin', 'mz_nuit', 'sg_uen']
const real = listed.filter(([, { valid }]) => valid.length)
const wrong = listed
  .filter(([type]) => !unchecked.includes(type))
  .map(([type, { invalid }]): [string, string[]] => {
    const fitting = invalid.map(({ value }) => value).filter((value) => fitsTaxId(value, type))
    return [type, fitting.filter((value) => !unknown.includes(value))]
  })
  .filter(([, values]) => values.length)

describe('checkTaxId', () => {
  it('has samples of most types', () => {
    expect(real.length).toBeGreaterThan(80)
    expect(wrong.length).toBeGreaterThan(40)
  })

  it.each(real)('never rejects a real %s', async (type, { valid }) => {
    for (const value of valid) expect(await checkTaxId(value, type), value).not.toBe(false)
  })

  it.each(wrong)('rejects a wrong %s of the right format', async (type, values) => {
    for (const value of values) expect(await checkTaxId(value, type), value).toBe(false)
  })

  it('confirms numbers of types with check digits', async () => {
    const sure = new Set(listed.map(([type]) => type))
    for (const [type, { valid }] of listed)
      for (const value of valid) if (await checkTaxId(value, type)) sure.delete(type)
    const withoutSamples = listed.filter(([, { valid }]) => valid.length === 0).map(([type]) => type)
    const without =
      'ad_nrt al_tin az_tin de_stn eg_tin eu_oss_vat fo_vat gn_nif is_vat ke_pin mx_rfc om_vat sn_ninea'.split(' ')
    expect([...sure].filter((type) => !withoutSamples.includes(type)).toSorted()).toEqual(
      [...without, ...unchecked].toSorted(),
    )
  })

  it.each([
    ['br_cpf', '390.533.447-05', true],
    ['br_cpf', '000.000.000-00', false],
    ['br_cpf', '111.111.111-11', false],
    ['br_cnpj', '00.000.000/0000-00', false],
    ['br_cnpj', '12.ABC.345/01DE-35', true],
    ['br_cnpj', '12.ABC.345/01DE-36', false],
    ['eu_vat', 'DE136695976', true],
    ['eu_vat', 'DE136695977', false],
    ['eu_vat', '000000000', undefined],
    ['gb_vat', '111111111', undefined],
    ['au_abn', '222222222', undefined],
    ['id_npwp', '0123456789012345', undefined],
    ['sv_nit', '0614-050707-104-8', true],
    ['tw_vat', '00277103', false],
    ['us_ein', '12-3456789', true],
    ['ad_nrt', 'A-123456-Z', undefined],
    ['xx_new', '1', undefined],
    ['constructor', '1', undefined],
    ['eu_constructor', '1', undefined],
    ['us_ein', 'x', undefined],
  ])('for %s %s, returns %s', async (type, value, verdict) => {
    expect(await checkTaxId(value, type)).toBe(verdict)
  })

  it('checks the example of every type without an exception', async () => {
    for (const { type, example } of taxIdTypes('').others) {
      expect([true, false, undefined], type).toContain(await checkTaxId(example, type))
    }
  })
})
