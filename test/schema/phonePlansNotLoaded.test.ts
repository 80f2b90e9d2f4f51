import { beforeEach, describe, expect, it, vi } from 'vitest'

// A page before any numbering plan is loaded.
const fresh = () => import('../../src/schema/phoneRules.js')

beforeEach(() => vi.resetModules())

describe.each([
  ['DE', '00 44 20 7946 0018'],
  ['US', '011 44 20 7946 0018'],
  ['AU', '0011 44 20 7946 0018'],
])('a number with the international prefix of %s', (country, typed) => {
  it('is kept as typed while no plan is loaded', async () => {
    const { completePhone, fitsPhone } = await fresh()
    expect(completePhone(typed, country)).toBe(typed)
    expect(fitsPhone(typed)).toBe(true)
  })

  it('is left as typed while the plan of the other country is not loaded', async () => {
    const { completePhone } = await fresh()
    const { loadPlan, callingCode } = await import('../../src/schema/phonePlans.js')
    await loadPlan(callingCode(country) ?? '')
    expect(completePhone(typed, country)).toBe(typed)
  })

  it('becomes a number of the other country once its plan is loaded', async () => {
    const { completePhone, loadPlans } = await fresh()
    await loadPlans(typed, country)
    expect(completePhone(typed, country)).toBe('+442079460018')
  })
})
