import { describe, expect, it } from 'vitest'

import { fitsTaxId, normalizeTaxId } from '../../../src/sections/tax-id/normalizeTaxId.js'
import { taxIdTypes } from '../../../src/sections/tax-id/taxIdTypes.js'
import samples from '../../data/tax-ids.json' with { type: 'json' }
import { growth, linear } from '../../growth.js'

interface Sample {
  valid: string[]
  invalid: { value: string; why: string }[]
}

const listed = Object.entries(samples.types).flatMap(([type, sample]): [string, Sample][] =>
  'valid' in sample ? [[type, sample]] : Object.values(sample).map((each) => [type, each]),
)

// These have the right format; only their digits are wrong.
const subtle = ['310132541', '1234545678789', '0-2345-45678-78-1', '9-2345-45678-78-1']

const taken = listed.filter(([, { valid }]) => valid.length)
const refused = listed
  .map(([type, { invalid }]): [string, string[]] => {
    const other = invalid.filter(({ why }) => why === 'InvalidFormat' || why === 'InvalidLength')
    return [type, other.map(({ value }) => value).filter((value) => !subtle.includes(value))]
  })
  .filter(([, values]) => values.length)

describe('a tax ID', () => {
  it('has samples of most types', () => {
    expect(taken.length).toBeGreaterThan(80)
    expect(refused.length).toBeGreaterThan(40)
  })

  it.each(taken)('of %s is accepted in common spellings', (type, { valid }) => {
    for (const value of valid) {
      expect(fitsTaxId(value, type), value).toBe(true)
      const sent = normalizeTaxId(value, type)
      expect(fitsTaxId(sent, type), sent).toBe(true)
      expect(normalizeTaxId(sent, type), value).toBe(sent)
      expect(normalizeTaxId(` ${value.toLowerCase()} `, type), value).toBe(sent)
    }
  })

  it.each(refused)('of %s is rejected in another format', (type, values) => {
    for (const value of values) expect(fitsTaxId(value, type), value).toBe(false)
  })

  it.each([
    ['br_cpf', '39053344705', '390.533.447-05'],
    ['br_cpf', '390 533 447 05', '390.533.447-05'],
    ['br_cnpj', '07195358000166', '07.195.358/0001-66'],
    ['br_cnpj', '12abc34501de35', '12.ABC.345/01DE-35'],
    ['eu_vat', ' de 136 695 976\u200a', 'DE136695976'],
    ['eu_vat', 'GR094501040', 'EL094501040'],
    ['eu_vat', '000000000', '000000000'],
    ['gb_vat', '980780684', 'GB980780684'],
    ['gb_vat', '111111111', '111111111'],
    ['au_abn', 'ABN 83 914 571 673', '83914571673'],
    ['au_abn', '222222222', '222222222'],
    ['by_tin', 'UNP 591705582', '591705582'],
    ['ch_vat', 'CHE107787577TVA', 'CHE-107.787.577 TVA'],
    ['ch_uid', '107787577', 'CHE-107.787.577'],
    ['ca_pst_bc', '1234 5678', 'PST-1234-5678'],
    ['jp_trn', '5835678256246', 'T5835678256246'],
    ['jp_trn', 'Ｔ５８３５６７８２５６２４６', 'T5835678256246'],
    ['no_vat', 'NO 980 430 596', '980430596MVA'],
    ['pl_nip', 'PL 8567346215', '8567346215'],
    ['sn_ninea', '0,017,766 2G3', '00177662G3'],
    ['tr_tin', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['us_ein', '911144442', '91-1144442'],
    ['cl_tin', '7654321k', '7.654.321-K'],
    ['mx_rfc', 'ñ&a010203ab9', 'Ñ&A010203AB9'],
  ])('of %s is sent in one format: %s', (type, typed, sent) => {
    expect(normalizeTaxId(typed, type)).toBe(sent)
    expect(fitsTaxId(typed, type)).toBe(true)
  })

  it('receives the prefix of its country', () => {
    expect(normalizeTaxId('136695976', 'eu_vat', 'DE')).toBe('DE136695976')
    expect(normalizeTaxId('094501040', 'eu_vat', 'GR')).toBe('EL094501040')
    expect(normalizeTaxId('83404833048', 'eu_vat', 'MC')).toBe('FR83404833048')
    expect(normalizeTaxId('136695976', 'eu_vat', 'US')).toBe('136695976')
    expect(normalizeTaxId('FR83404833048', 'eu_vat', 'DE')).toBe('FR83404833048')
  })

  it('stays as typed when it does not fit, or if its type is unknown', () => {
    expect(normalizeTaxId('12-34 x', 'us_ein')).toBe('12-34 x')
    expect(normalizeTaxId('ab 1', 'xx_new')).toBe('ab 1')
    expect(fitsTaxId('ab 1', 'xx_new')).toBe(true)
  })

  it('is rejected if it is a number of another type', () => {
    expect(fitsTaxId('536-90-4399', 'us_ein')).toBe(false)
    expect(fitsTaxId('BE BE 0220764971', 'eu_vat')).toBe(false)
    expect(fitsTaxId('16.727.230/0001=97', 'br_cnpj')).toBe(false)
  })

  it('is rejected in linear time', async () => {
    const bait = ['1', 'A', '1.', '-', ' ', '1,234', 'ＡＢ']
    for (const { type, pattern } of taxIdTypes('').others) {
      const refuse = (size: number) => {
        for (const piece of bait) {
          const text = piece.repeat(size / piece.length)
          if (fitsTaxId(text, type) || pattern.test(text)) throw new Error(`${type} accepts a long ${piece}`)
        }
      }
      expect(await growth(refuse, 5000), type).toBeLessThan(linear)
    }
  })
})
