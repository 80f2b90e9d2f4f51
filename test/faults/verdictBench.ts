import { isValidPhoneNumber } from 'libphonenumber-js'
import * as z from 'zod'

import { budgets } from '../../scripts/bench/budgets.mjs'
import { countryList } from '../../src/countries/countryList.js'
import { countryNames } from '../../src/countries/names/en.js'
import { postalCodeOf } from '../../src/countries/postalCodeOf.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { judge } from '../../src/providers/judge.js'
import { checkoutSchema, type SessionUpdate } from '../../src/sections/schema.js'
import { readUpdate } from '../../src/server/readUpdate.js'
import { exampleValues } from '../../src/testing/index.js'

/** One way to validate, compared with another: updates per second of CPU time. */
export interface ComparedVerdict {
  what: string
  peer: string
  ours: number
  against: number
  atLeast?: number
}

type Update = Required<Omit<SessionUpdate, 'shippingOptions' | 'custom' | 'lineItems'>>
type Judging = (update: Update) => unknown

const taken = ['contact', 'billingAddress', 'shippingAddress', 'taxId'] as const

/**
 * Measures how fast updates of four sections and 29 texts are validated, valid and invalid. Compares `judge` with
 * FastSpring's table, a hand-written schema in classic zod, which compiles itself, and `checkoutSchema`. Also measures
 * only the shape, from the received text.
 */
export async function comparedVerdicts(): Promise<ComparedVerdict[]> {
  const byHand = schemaOf(z.string().trim().regex(/^$|^\+[1-9]\d{6,14}$/)) // prettier-ignore
  const withPlans = schemaOf(z.string().refine((phone) => !phone || isValidPhoneNumber(phone)))
  const shape = z.strictObject(Object.fromEntries(taken.map((id) => [id, shapeOf(exampleValues('DE')[id])])))
  const rows: ComparedVerdict[] = []
  const compare = async (
    what: string,
    updates: Update[],
    ours: Judging,
    peers: [string, Judging, (number | undefined)?][],
  ) => {
    const rate = await ratePerSecond(updates, ours)
    for (const [peer, judging, atLeast] of peers) {
      const against = await ratePerSecond(updates, judging)
      rows.push({ what, peer, ours: rate, against, ...(atLeast !== undefined && { atLeast }) })
    }
  }
  for (const [kind, change, atLeast] of [
    ['a valid update', () => undefined, budgets.P15.valid.atLeast],
    ['a valid update without phone numbers', withoutPhones, undefined],
    ['an invalid update', spoil, budgets.P15.invalid.atLeast],
  ] as const) {
    await compare(`validation of ${kind}`, examples(change), (update) => judge(update, { provider: fastspring }), [
      ['zod classic by hand', (update) => byHand.safeParse(update), atLeast],
      ['the same, numbers by libphonenumber-js', (update) => withPlans.safeParse(update)],
      ['checkoutSchema', (update) => checkoutSchema.safeParseAsync(update)],
    ])
  }
  for (const [kind, change, atLeast] of [
    ['a valid text', () => undefined, undefined],
    ['an invalid text', misshape, budgets.P15.invalid.atLeast],
  ] as const) {
    const texts = new Map(examples(change).map((update) => [update, JSON.stringify(update)]))
    const textOf = (update: Update) => texts.get(update) ?? ''
    await compare(`shape of ${kind}`, [...texts.keys()], (update) => readOrRefuse(textOf(update)), [
      ['zod classic', (update) => shape.safeParse(JSON.parse(textOf(update))), atLeast],
    ])
  }
  return rows
}

/**
 * Trims, and checks required fields, limits, email, country, its postal code and the type of a number; reads no single
 * character.
 */
function schemaOf<Phone extends z.ZodType>(phone: Phone) {
  const text = (max: number) => z.string().trim().max(max)
  const email = z.string().trim().max(255).email()
  const maybeEmail = z.union([z.literal(''), email])
  const person = { fullName: text(255), firstName: text(50), lastName: text(50), company: text(255), phone }
  const address = {
    line1: text(256).min(1),
    line2: text(256),
    city: text(256).min(1),
    state: text(256),
    postalCode: text(50).toUpperCase(),
    country: z.enum(countryList(countryNames).map(({ code }) => code)),
  }
  const fitsCountry = ({ postalCode, country }: Record<'postalCode' | 'country', string>) =>
    postalCodeOf(country)?.pattern.test(postalCode) ?? true
  const shipTo = z.enum(['', 'billing', 'gift'])
  return z.strictObject({
    contact: z.strictObject({ email, ...person, billingEmail: maybeEmail }),
    billingAddress: z.strictObject(address).refine(fitsCountry, { path: ['postalCode'] }),
    shippingAddress: z
      .strictObject({ ...address, ...person, email: maybeEmail, shipTo })
      .refine(fitsCountry, { path: ['postalCode'] }),
    taxId: z
      .strictObject({ type: text(50), value: text(255), region: text(2) })
      .refine(({ type, value }) => !value || type !== '', { path: ['type'] }),
  })
}

const shapeOf = (section: object) =>
  z.strictObject(Object.fromEntries(Object.keys(section).map((key) => [key, z.string()])))

/** From two countries, with different phone numbers, because real requests differ too. */
function examples(change: (update: Update) => void): Update[] {
  return Array.from({ length: 64 }, (_, index) => {
    const { contact, billingAddress, shippingAddress, taxId } = exampleValues(index % 2 ? 'US' : 'DE')
    const start = contact.phone.slice(0, -3)
    contact.phone = `${start}${100 + index}`
    shippingAddress.phone = `${start}${200 + index}`
    const update = { contact, billingAddress, shippingAddress, taxId }
    change(update)
    return update
  })
}

function withoutPhones({ contact, shippingAddress }: Update): void {
  contact.phone = ''
  shippingAddress.phone = ''
}

function spoil({ contact, billingAddress, shippingAddress }: Update): void {
  contact.email = 'ann@example'
  contact.phone = '+49 1'
  billingAddress.city = ''
  shippingAddress.country = 'XX'
}

const misshape = ({ contact }: Update): unknown => Object.assign(contact, { phone: 7, extra: '' })

function readOrRefuse(text: string): unknown {
  try {
    return readUpdate(text, taken)
  } catch (error) {
    return error
  }
}

/** By CPU time, the best of some short runs, because the machine is shared. */
async function ratePerSecond(updates: Update[], work: Judging): Promise<number> {
  const turns = 6
  let best = 0
  for (let run = 0; run < 60; run += 1) {
    const before = process.cpuUsage()
    for (let turn = 0; turn < turns; turn += 1) for (const update of updates) await work(update)
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, ((turns * updates.length) / (user + system)) * 1e6)
  }
  return Math.round(best)
}
