import type { Messages } from '../locales/en.js'
import type { SessionIssue } from '../schema/issue.js'

/** Fills `{name}` places of a message. */
export function fillIn(text: string, values: Record<string, string | number | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** The words for an issue: the merchant's own message as it is, else the locale's for its code, at this field or at any. */
export function issueText(messages: Messages, { path = '', code, message }: SessionIssue, max?: number): string {
  if (message !== undefined) return message
  const texts = messages as Partial<Record<string, string>>
  const key = path.slice(path.indexOf('.') + 1)
  return fillIn(texts[`issue.${code}.${key}`] ?? texts[`issue.${code}`] ?? messages['issue.invalid'], { max })
}

/** The words for an issue in a list: with the field's label, where the words at the field do not tell which one it is. */
export function listedText(messages: Messages, issue: SessionIssue, max?: number): string {
  const { path = '', code, message } = issue
  const texts = messages as Partial<Record<string, string>>
  const key = path.slice(path.indexOf('.') + 1)
  const label = texts[`label.${key}`]
  const text = issueText(messages, issue, max)
  if (label === undefined || message !== undefined || texts[`issue.${code}.${key}`] !== undefined) return text
  return fillIn(messages['errors.item'], { label, text })
}
