import { normalizeText } from '../../schema/normalizeText.js'
import { reportFault } from '../../schema/reportFault.js'
import type { SessionIssue } from '../../schema/issue.js'
import type { SectionRules } from '../sectionRules.js'
import type { CustomField, CustomFields } from './customField.js'
import { describeFault, runSchema, type SchemaResult } from './runSchema.js'

export type CustomValues = Record<string, string>

const report = (text: string, error: unknown = new Error(text)) => reportFault(error)

export interface CustomRulesOptions {
  /**
   * Called if a schema throws, does not settle in time or returns anything but a text. `text` contains no value.
   * Default: reports an uncaught error.
   */
  onFault?(text: string, error?: unknown): void
  /** Whether the provider may store a value for a key, which an empty one then clears. Default: always. */
  mayHave?(key: string): boolean
}

/**
 * Makes the rules of declared custom fields. Undeclared keys are left out, and so are empty values if nothing can be
 * stored for them. `ready` runs the schemas; after that, `fields` and `issues` use their results.
 */
export function customRules(
  declared: CustomFields,
  { onFault = report, mayHave = () => true }: CustomRulesOptions,
): SectionRules<CustomValues> {
  // A newly declared field may have no value yet.
  function canonicalText({ type }: CustomField, given: unknown): string {
    const text = typeof given === 'string' ? given : ''
    if (type === 'select' || type === 'radio') return text
    if (type !== 'textarea') return normalizeText(text)
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(normalizeText)
    return lines.join('\n').replace(/^\n+|\n+$/g, '')
  }
  const results = new Map<string, SchemaResult>()
  const resultOf = (key: string, text: string) => results.get(JSON.stringify([key, text]))
  const entries = Object.entries(declared)
  return {
    fields: {
      shape: {},
      parse(given) {
        const values: CustomValues = {}
        for (const [key, field] of entries) {
          if (!Object.hasOwn(given, key)) continue
          const text = canonicalText(field, (given as CustomValues)[key])
          const value = canonicalText(field, resultOf(key, text)?.value ?? text)
          if (value || mayHave(key)) values[key] = value
        }
        return values
      },
    },
    requires: () => [],
    ready(given) {
      const pending = entries.flatMap(([key, field]) => {
        const text = Object.hasOwn(given, key) ? canonicalText(field, given[key]) : ''
        if (!text || !field.schema || !isChoice(field, text)) return []
        return runSchema(field.schema, text).then((result) => {
          results.set(JSON.stringify([key, text]), result)
          if (result.fault) onFault(describeFault(key, result.fault), result.fault.error)
        })
      })
      return pending.length > 0 ? Promise.all(pending) : undefined
    },
    issues: (values) =>
      entries.flatMap(([key, field]): SessionIssue[] => {
        const value = values[key]
        if (!value) return []
        if (!isChoice(field, value)) return [{ path: key, code: 'invalid' }]
        const issue = resultOf(key, value)?.issue
        return issue ? [{ path: key, ...issue }] : []
      }),
  }
}

/** Whether a value is one that the control can have. */
function isChoice({ type, options = [] }: CustomField, value: string): boolean {
  if (type === 'checkbox') return value === 'true'
  return (type !== 'select' && type !== 'radio') || options.some((option) => option.value === value)
}
