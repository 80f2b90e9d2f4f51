import type { TaxIdCheck } from './checks/taxIdCheck.js'
import { readTaxId } from './readTaxId.js'
import { taxIdType } from './taxIdTypes.js'

type Checks = Readonly<Record<string, TaxIdCheck>>

// A chunk per part of the world, so that a shop of one country loads one.
const chunks: readonly [countries: string, load: () => Promise<Checks>][] = [
  [
    'bg by ch cz es eu fr gb hr hu ic is it li md me mk no pl pt ro rs ru si',
    () => import('./checks/european.js').then(({ european }) => european),
  ],
  ['ar br ca cl co do ec pe py sv us uy ve', () => import('./checks/american.js').then(({ american }) => american)],
  ['au cn id il in jp kr nz th tr tw vn', () => import('./checks/other.js').then(({ other }) => other)],
]

/**
 * Whether the check digits of a number are right; undefined where nobody knows, as for types without any, for numbers that
 * do not look like one of the type, and when the check cannot be loaded. A wrong digit never refuses a sale: offices have
 * issued such numbers, and checks are wrong about some.
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
