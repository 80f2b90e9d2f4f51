import { takenSections } from '../providers/fieldMode.js'
import { judge as judgeSections } from '../providers/judge.js'
import type { JudgeOptions, Verdict } from '../providers/judgeBy.js'
import { missingFields } from '../providers/missingFields.js'
import type { Provider } from '../providers/provider.js'
import type { CheckoutRules } from '../providers/rules.js'
import { checkCustomFields } from '../sections/custom/checkCustomFields.js'
import type { CustomRulesOptions } from '../sections/custom/rules.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import { copyIssues } from './hookResults.js'
import { Problem } from './problem.js'
import { readSections } from './readUpdate.js'

/**
 * Validates an update as the relay does, for Server Actions and your own servers. Accepts anything: for a value that is
 * not an update it returns `{}` as `update`, and one issue with a message for developers. Otherwise `update` is in
 * canonical form. Save it only if `issues` is empty. The shipping option is not checked. Rejects with the errors that
 * `rules.check` throws, and with a `TypeError` for a provider or declarations of custom fields that are invalid.
 */
export async function judge(
  update: unknown,
  { provider, rules }: { provider?: Provider; rules?: CheckoutRules } = {},
): Promise<{ update: SessionUpdate; issues: SessionIssue[] }> {
  const { fields }: Partial<Provider> = provider ?? {}
  if (provider && typeof fields !== 'object')
    throw new TypeError(
      'judge: provider is not a Provider. Give one made by defineProvider, or leave it out for all fields.',
    )
  if (rules?.customFields) checkCustomFields(rules.customFields)
  let given: SessionUpdate
  try {
    given = readSections(copy(copy(update), copy), 'The update', takenSections(provider, rules), rules?.customFields)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { update: {}, issues: [{ code: 'invalid', message: error.detail }] }
  }
  try {
    return await judgeUpdate(given, { provider, rules })
  } catch (error) {
    throw error instanceof Problem ? new TypeError(error.logged) : error
  }
}

/** Validates an update of the right shape. `isQuote`: nothing is stored, so no other section must be sent with it. */
export async function judgeUpdate(
  given: SessionUpdate,
  { isQuote = false, ...options }: JudgeOptions & { isQuote?: boolean },
  onFault?: CustomRulesOptions['onFault'],
): Promise<Verdict> {
  const { update, issues: all } = await judgeSections(given, options, onFault)
  const issues = copyIssues(all)
  const { provider } = options
  // Missing sections matter only if something is sent.
  return { update, issues: issues.length > 0 || isQuote || !provider ? issues : missingFields(update, provider) }
}

/**
 * Copies own properties of an object, so that a getter or prototype cannot change it after the check. Other values are
 * returned unchanged.
 */
function copy(given: unknown, each = (value: unknown) => value): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, each(value)]))
}
