import { reportFault } from '../schema/reportFault.js'
import { customRules, type CustomRulesOptions } from '../sections/custom/rules.js'
import { lineItemsRules } from '../sections/line-items/rules.js'
import { type KnownRules, sections, type SessionUpdate } from '../sections/schema.js'
import { judgeBy, type JudgeOptions, type Verdict } from './judgeBy.js'

const everyRule: KnownRules = { ...sections, lineItems: lineItemsRules }

const report: NonNullable<CustomRulesOptions['onFault']> = (text) => reportFault(new Error(text))

/**
 * Validates an update by the rules of every section, as the relay does. `onFault` is called if the schema of a custom
 * field fails.
 */
export function judge(update: SessionUpdate, options: JudgeOptions, onFault = report): Promise<Verdict> {
  const { customFields } = options.rules ?? {}
  const known = customFields ? { ...everyRule, custom: customRules(customFields, { onFault }) } : everyRule
  return judgeBy(known, update, options)
}
