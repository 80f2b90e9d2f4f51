import type { Messages } from '../locales/en.js'
import type { SessionIssue } from '../schema/issue.js'

/** Fills `{name}` places of a message. */
export function fillIn(text: string, values: Record<string, string | number | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/**
 * The words for an issue, at its field and in the summary: the merchant's own message as it is, else the locale's for its
 * code, at this field or at any.
 */
export function issueText(messages: Messages, { path = '', code, message }: SessionIssue, max?: number): string {
  if (message !== undefined) return message
  const texts = messages as Partial<Record<string, string>>
  const key = path.slice(path.indexOf('.') + 1)
  const text = texts[`issue.${code}.${key}`] ?? texts[`issue.${code}`]
  // A provider may refuse the length of a text although its document names no limit.
  const isWhole = text !== undefined && (max !== undefined || !text.includes('{max}'))
  return fillIn(isWhole ? text : messages['issue.invalid'], {
    max,
    label: texts[`label.${key}`] ?? messages['label.any'],
  })
}
