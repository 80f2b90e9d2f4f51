import type { TaxIdCheck } from './checks/taxIdCheck.js'
import { readTaxId } from './readTaxId.js'
import { taxIdType } from './taxIdTypes.js'

type Checks = Readonly<Record<string, TaxIdCheck>>

// One chunk per region, so that a shop in one country loads only one.
const chunks: readonly [countries: string, load: () => Promise<Checks>][] = [
  [
    'bg by ch cz es eu fr gb hr hu ic is it li md me mk no pl pt ro rs ru si',
    () => import('./checks/european.js').then(({ european }) => european),
  ],
  ['ar br ca cl co do ec pe py sv us uy ve', () => import('./checks/american.js').then(({ american }) => american)],
  ['au cn id il in jp kr nz th tr tw vn', () => import('./checks/other.js').then(({ other }) => other)],
]

/**
 * Whether the check digits of a number are correct. Returns undefined if that is unknown: for types without check
 * digits, for numbers in another format, and if the check cannot be loaded. A wrong digit never blocks a sale, because
 * offices have issued such numbers and some published checks are wrong.
 */
export async function checkTaxId(value: string, type: string): Promise<boolean | undefined> {
  const [, load] = chunks.find(([countries]) => countries.split(' ').includes(type.slice(0, 2))) ?? []
  const known = taxIdType(type)
  const reading = known && readTaxId(value, known, '')
  if (!load || !reading) return undefined
  try {
    const checks = await load()
    const check = Object.hasOwn(checks, type) ? checks[type] : undefined
    return check?.(reading.bare.replaceAll('-', ''))
  } catch {
    return undefined
  }
}
