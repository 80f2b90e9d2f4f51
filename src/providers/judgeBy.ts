import { countCharacters } from '../schema/countCharacters.js'
import type { SessionIssue } from '../schema/issue.js'
import { fieldsOf } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import { rulesOf } from '../sections/rulesOf.js'
import type { DefaultValues, FieldPath, KnownRules, SectionId, SessionUpdate } from '../sections/schema.js'
import { billingCountry } from './billingCountry.js'
import { roomIn } from './bodySize.js'
import { fieldMode, fieldRow, fieldRule, longestValue, shownSections } from './fieldMode.js'
import type { Provider } from './provider.js'
import type { CheckoutRules } from './rules.js'

/** The canonical update and its issues. */
export interface Verdict {
  update: SessionUpdate
  issues: SessionIssue[]
}

export interface JudgeOptions {
  provider?: Provider | undefined
  rules?: CheckoutRules | undefined
  /** Values of sections outside the update, such as a country that another section depends on. */
  known?: DefaultValues | undefined
}

type Values = Record<string, string>

/**
 * Validates an update, the same way in the form and in the relay. Normalizes every section, removes what the rules hide
 * or lock, and lists the issues by schema, provider table and rules. `sections`: the rules of the sections that may
 * occur.
 */
export async function judgeBy(
  sections: KnownRules,
  update: SessionUpdate,
  { provider, rules = {}, known = {} }: JudgeOptions,
): Promise<Verdict> {
  const canonical: Partial<Record<SectionId, Values>> = {}
  const issues: SessionIssue[] = []
  // Uses the values as given, because a locked country is removed below but still decides.
  const needed = provider?.requires?.({ ...known, ...update }) ?? []
  const country = billingCountry({ ...known, ...update }, provider, rules)
  const goal = rules.blockPoBox && deliveredTo(provider, rules)
  for (const id of sectionIds) {
    if (!update[id]) continue
    const coming = parseSection(sections, id, update[id])
    const parsed = coming instanceof Promise ? await coming : coming
    const all = rulesOf(sections, id).completed?.(parsed, country) ?? parsed
    const values = withoutFixed(sections, id, all, provider, rules)
    canonical[id] = values
    issues.push(...sectionIssues(sections, id, all, values, needed, provider, rules))
    const boxes = (id === goal && rulesOf(sections, id).undeliverable?.(all, true)) || []
    issues.push(...boxes.map(({ path }) => ({ path: `${id}.${path}`, code: 'po-box-not-allowed' })))
  }
  const verdict = canonical as SessionUpdate
  issues.push(...oversizedFields(verdict, issues, provider, rules))
  if (issues.length === 0 && rules.check) issues.push(...(await rules.check(verdict)))
  return { update: verdict, issues }
}

/** Returns issues for the longest fields if the request is too large, although each field fits the provider. */
function oversizedFields(update: SessionUpdate, known: SessionIssue[], provider?: Provider, rules?: CheckoutRules) {
  const room = roomIn(update)
  if (!room) return []
  return sectionIds.flatMap((id) => {
    const values: Readonly<Record<string, string>> = update[id] ?? {}
    return fieldsOf(id, rules?.customFields).flatMap(([key, path]) => {
      const value = values[key]
      const isSettled = !value || !isAnswerable(path, provider, rules) || known.some((issue) => issue.path === path)
      return isSettled || countCharacters(value) <= room(value) ? [] : [{ path, code: 'too-long' }]
    })
  })
}

/**
 * Returns the section with the delivery address: the last address that the rules display, even if another page contains
 * it.
 */
export function deliveredTo(provider?: Provider, rules?: CheckoutRules): SectionId | undefined {
  return shownSections(provider, rules).findLast((id) => fieldsOf(id).some(([key]) => key === 'line1'))
}

/**
 * Returns the canonical values of a section. Synchronous if everything is loaded, because a promise takes longer than
 * the validation.
 */
export function parseSection(sections: KnownRules, id: SectionId, given: Values): Values | Promise<Values> {
  const { fields, ready } = rulesOf(sections, id)
  return ready?.(given)?.then(() => fields.parse(given)) ?? fields.parse(given)
}

/** Returns the values to send, without those that the rules hide or lock. */
function withoutFixed(
  sections: KnownRules,
  id: SectionId,
  all: Values,
  provider?: Provider,
  rules: CheckoutRules = {},
): Values {
  if (!rules.fields && !rules.only) return all
  const values = { ...all }
  for (const key of Object.keys(values)) {
    const path = `${id}.${key}` as FieldPath
    const rule = fieldRule(path, rules)
    // If leaving out a value may clear the stored one, its default is sent. So is a value that other fields depend on.
    const row = provider && fieldRow(provider.fields, path)
    const isKept = (row && (row.blank !== 'omit' || row.whole)) || fieldMode(path, provider, rules) === 'text'
    if (rule !== 'hidden' && rule !== 'locked') continue
    // The stored value of an omitted custom field or line item stays.
    if (id === 'custom' || id === 'lineItems') delete values[key]
    else if (!isKept) values[key] = ''
  }
  // The remaining values may need normalizing again, such as the type of a hidden tax ID.
  return rulesOf(sections, id).fields.parse(values)
}

function sectionIssues(
  sections: KnownRules,
  id: SectionId,
  all: Values,
  values: Values,
  needed: readonly FieldPath[],
  provider?: Provider,
  rules: CheckoutRules = {},
) {
  const issues: SessionIssue[] = []
  const add = (key: string, code: string, message?: string) => {
    const path = `${id}.${key}`
    if (!issues.some((known) => known.path === path)) issues.push({ path, code, ...(message && { message }) })
  }
  const { issues: listIssues, absent } = rulesOf(sections, id)
  // Uses all values, because a locked country decides too.
  const lacking = absent?.(all) ?? []
  for (const { path = '', code, message } of listIssues(all)) {
    const at = `${id}.${path}` as FieldPath
    if (isAnswerable(at, provider, rules) || (values[path] && isSent(at, provider, rules))) add(path, code, message)
  }
  for (const [key, path] of fieldsOf(id, rules.customFields)) {
    const value = values[key]
    const row = provider && fieldRow(provider.fields, path)
    const max = longestValue(path, provider, rules)
    // `length` is never less than the number of characters, so most values need no counting.
    if (value && value.length > max && countCharacters(value) > max) add(key, 'too-long')
    if (value) continue
    const required =
      (fieldMode(path, provider, rules) === 'required' && !lacking.includes(key)) ||
      (needed.includes(path) && isAnswerable(path, provider, rules))
    // Fields that the API requires stay required even if the rules hide or lock them, because nothing can be sent
    // without them.
    if (required || row?.required) add(key, 'required')
  }
  const allowed = allowedCountries(id, rules)
  // If the provider stores no country, the displayed one is your own default.
  const stored = !provider || fieldRow(provider.fields, `${id}.country` as FieldPath)
  if (allowed && stored && values.country && !allowed.includes(values.country)) add('country', 'country-not-allowed')
  return issues
}

/** Whether the shopper can correct a field, so that it may have issues. Not if it is hidden, locked or not stored. */
export function isAnswerable(path: FieldPath, provider?: Provider, rules?: CheckoutRules): boolean {
  const mode = fieldMode(path, provider, rules)
  return mode === 'optional' || mode === 'required' || mode === 'collapsed'
}

/**
 * Whether the value of a field is sent. A field that is not displayed may have a value from your code or from a
 * handmade request.
 */
function isSent(path: FieldPath, provider?: Provider, rules: CheckoutRules = {}): boolean {
  return fieldRule(path, rules) === undefined && (!provider || fieldRow(provider.fields, path) !== undefined)
}

/** Returns the countries that the rules allow for a section; undefined for all. */
export function allowedCountries(
  id: SectionId,
  { allowedCountries: allowed }: CheckoutRules,
): readonly string[] | undefined {
  if (!allowed || 'length' in allowed) return allowed
  return (allowed as Partial<Record<SectionId, readonly string[]>>)[id]
}
