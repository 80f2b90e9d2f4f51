import { takenSections } from '../providers/fieldMode.js'
import { judge as judgeSections } from '../providers/judge.js'
import type { JudgeOptions, Verdict } from '../providers/judgeBy.js'
import { missingFields } from '../providers/missingFields.js'
import type { Provider } from '../providers/provider.js'
import type { CheckoutRules } from '../providers/rules.js'
import type { CustomRulesOptions } from '../sections/custom/rules.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import { copyIssues } from './hookResults.js'
import { Problem } from './problem.js'
import { readSections } from './readUpdate.js'

/**
 * Judges an update as the relay does, for Server Actions and servers of your own. Takes anything: what is no update has one issue, whose
 * message is for developers, and `{}` as update. Otherwise `update` is in canonical form, without what the rules hide; save it only
 * where `issues` is empty. It does not check the shipping option. Rejects with what `rules.check` throws.
 */
export async function judge(
  update: unknown,
  { provider, rules }: { provider?: Provider; rules?: CheckoutRules } = {},
): Promise<{ update: SessionUpdate; issues: SessionIssue[] }> {
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

/** The verdict on an update whose shape is right. `isQuote`: nothing is stored, so nothing has to travel with it. */
export async function judgeUpdate(
  given: SessionUpdate,
  { isQuote = false, ...options }: JudgeOptions & { isQuote?: boolean },
  onFault?: CustomRulesOptions['onFault'],
): Promise<Verdict> {
  const { update, issues: all } = await judgeSections(given, options, onFault)
  const issues = copyIssues(all)
  const { provider } = options
  // What must travel together counts where it travels.
  return { update, issues: issues.length > 0 || isQuote || !provider ? issues : missingFields(update, provider) }
}

/** An object without what it inherits, so that it stays as it was checked. Anything else as it is. */
function copy(given: unknown, each = (value: unknown) => value): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, each(value)]))
}
