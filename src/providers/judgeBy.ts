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

/** The canonical update and what is wrong with it. */
export interface Verdict {
  update: SessionUpdate
  issues: SessionIssue[]
}

export interface JudgeOptions {
  provider?: Provider | undefined
  rules?: CheckoutRules | undefined
  /** Values of sections that are not in the update, where there are any: a country that another section depends on. */
  known?: DefaultValues | undefined
}

type Values = Record<string, string>

/**
 * The one verdict on an update, the same in the form and in the relay: normalises every section, leaves out what is
 * hidden or locked by the rules, and lists what the schemas, the provider's table and the rules find wrong. `sections`:
 * what is known of those that may come.
 */
export async function judgeBy(
  sections: KnownRules,
  update: SessionUpdate,
  { provider, rules = {}, known = {} }: JudgeOptions,
): Promise<Verdict> {
  const canonical: Partial<Record<SectionId, Values>> = {}
  const issues: SessionIssue[] = []
  // As given: a country that the rules lock is left out of the verdict, but it counts.
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
  issues.push(...tooMuch(verdict, issues, provider, rules))
  if (issues.length === 0 && rules.check) issues.push(...(await rules.check(verdict)))
  return { update: verdict, issues }
}

/** The fields that are too long for one request together, though none is for the provider. */
function tooMuch(update: SessionUpdate, known: SessionIssue[], provider?: Provider, rules?: CheckoutRules) {
  const room = roomIn(update)
  if (!room) return []
  return sectionIds.flatMap((id) => {
    const values: Readonly<Record<string, string>> = update[id] ?? {}
    return fieldsOf(id, rules?.customFields).flatMap(([key, path]) => {
      const value = values[key]
      const isTold = !value || !isAnswerable(path, provider, rules) || known.some((issue) => issue.path === path)
      return isTold || countCharacters(value) <= room(value) ? [] : [{ path, code: 'too-long' }]
    })
  })
}

/** The section that says where goods go: the last address of the rules, whether or not it stands on this page. */
export function deliveredTo(provider?: Provider, rules?: CheckoutRules): SectionId | undefined {
  return shownSections(provider, rules).findLast((id) => fieldsOf(id).some(([key]) => key === 'line1'))
}

/** The canonical values of a section, at once where all that they need is here: to wait takes longer than to judge. */
export function parseSection(sections: KnownRules, id: SectionId, given: Values): Values | Promise<Values> {
  const { fields, ready } = rulesOf(sections, id)
  return ready?.(given)?.then(() => fields.parse(given)) ?? fields.parse(given)
}

/** What is sent: not what the rules hide or lock. */
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
    // Where leaving a value out may clear it, it travels with its default; so does what others are judged by.
    const row = provider && fieldRow(provider.fields, path)
    const isKept = (row && (row.blank !== 'omit' || row.whole)) || fieldMode(path, provider, rules) === 'text'
    if (rule !== 'hidden' && rule !== 'locked') continue
    // A custom field or an item that is left out stays as it is stored.
    if (id === 'custom' || id === 'lineItems') delete values[key]
    else if (!isKept) values[key] = ''
  }
  // What is left may mean less: the type of a number that is hidden.
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
  // All counts, a locked country too.
  const lacking = absent?.(all) ?? []
  for (const { path = '', code, message } of listIssues(all)) {
    const at = `${id}.${path}` as FieldPath
    if (isAnswerable(at, provider, rules) || (values[path] && isSent(at, provider, rules))) add(path, code, message)
  }
  for (const [key, path] of fieldsOf(id, rules.customFields)) {
    const value = values[key]
    const row = provider && fieldRow(provider.fields, path)
    const max = longestValue(path, provider, rules)
    // Never fewer units than characters, so that most are not counted.
    if (value && value.length > max && countCharacters(value) > max) add(key, 'too-long')
    if (value) continue
    const required =
      (fieldMode(path, provider, rules) === 'required' && !lacking.includes(key)) ||
      (needed.includes(path) && isAnswerable(path, provider, rules))
    // What the document needs is needed even where the rules hide or lock it: without it nothing may be sent.
    if (required || row?.required) add(key, 'required')
  }
  const allowed = allowedCountries(id, rules)
  // Where the provider stores no country, the one that is shown is the host's own.
  const stored = !provider || fieldRow(provider.fields, `${id}.country` as FieldPath)
  if (allowed && stored && values.country && !allowed.includes(values.country)) add('country', 'country-not-allowed')
  return issues
}

/** Only what the shopper can answer for is an issue: not a field that is hidden, locked or not stored. */
export function isAnswerable(path: FieldPath, provider?: Provider, rules?: CheckoutRules): boolean {
  const mode = fieldMode(path, provider, rules)
  return mode === 'optional' || mode === 'required' || mode === 'collapsed'
}

/** A value may be there although nothing shows the field: host code gave it, or somebody made the request by hand. */
function isSent(path: FieldPath, provider?: Provider, rules: CheckoutRules = {}): boolean {
  return fieldRule(path, rules) === undefined && (!provider || fieldRow(provider.fields, path) !== undefined)
}

/** The countries that the rules allow for a section, or undefined for all. */
export function allowedCountries(
  id: SectionId,
  { allowedCountries: allowed }: CheckoutRules,
): readonly string[] | undefined {
  if (!allowed || 'length' in allowed) return allowed
  return (allowed as Partial<Record<SectionId, readonly string[]>>)[id]
}
