import { describe, expect, it } from 'vitest'

import { inferTaxIdType } from '../../../src/sections/tax-id/inferTaxIdType.js'

describe('inferTaxIdType', () => {
  it.each([
    ['DE136695976', 'DE', 'eu_vat'],
    ['de 136 695 976', 'US', 'eu_vat'],
    ['ATU 12345678', '', 'eu_vat'],
    ['XI123456789', 'GB', 'eu_vat'],
    ['GB 980 7806 84', 'FR', 'gb_vat'],
    ['CHE-107.787.577 MWST', 'CH', 'ch_vat'],
    ['CHE-107.787.577 HR', 'CH', 'ch_uid'],
    ['CHE-107.787.577', 'CH', 'ch_vat'],
    ['CHE107787577', 'LI', 'li_uid'],
    ['T5835678256246', 'JP', 'jp_trn'],
    ['980 430 596 MVA', 'NO', 'no_vat'],
    ['123456789RT0002', 'CA', 'ca_gst_hst'],
    ['1234567890TQ1234', 'CA', 'ca_qst'],
    ['PST-1234-5678', 'CA', 'ca_pst_bc'],
    ['EU372022452', 'US', 'eu_oss_vat'],
    ['390.533.447-05', 'BR', 'br_cpf'],
    ['07.195.358/0001-66', 'BR', 'br_cnpj'],
    ['12.ABC.345/01DE-35', 'BR', 'br_cnpj'],
    ['91-1144442', 'US', 'us_ein'],
    ['27AAPFU0939F1ZV', 'IN', 'in_gst'],
  ])('infers the type of %s, typed in %s', (value, country, type) => {
    expect(inferTaxIdType(value, country)).toBe(type)
  })

  it.each([
    ['A13585625', 'ES'],
    ['136695976', ''],
    ['123456789', 'CA'],
    ['hello', 'US'],
    ['', 'US'],
    ['DE1', 'DE'],
  ])('returns undefined for %j in %j', (value, country) => {
    expect(inferTaxIdType(value, country)).toBeUndefined()
  })
})
