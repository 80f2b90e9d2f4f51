import type { Messages } from '../locales/en.js'
import type { SessionIssue } from '../schema/issue.js'
import type { IssueFacts } from './issueFacts.js'

const rightToLeft = /[\u0590-\u08ff]/
const number = /^\d*$/

/** Fills `{name}` places of a message. What is written in the other direction than the message is isolated in it. */
export function fillIn(text: string, values: Record<string, string | number | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = String(values[name] ?? place)
    const fits = value === place || number.test(value) || rightToLeft.test(text) === rightToLeft.test(value)
    return fits ? value : `\u2068${value}\u2069`
  })
}

/**
 * The words for an issue, at its field and in the summary: the merchant's own message as it is, else the locale's for its
 * code, at this field or at any.
 */
export function issueText(
  messages: Messages,
  { path = '', code, message }: SessionIssue,
  facts: IssueFacts = {},
): string {
  if (message !== undefined) return message
  const texts = messages as Partial<Record<string, string>>
  const key = path.slice(path.indexOf('.') + 1)
  const values = { label: texts[`label.${key}`] ?? messages['label.any'], ...facts }
  const text = fillIn(texts[`issue.${code}.${key}`] ?? texts[`issue.${code}`] ?? messages['issue.invalid'], values)
  // A text whose facts nobody knows, such as the limit of a length that no document names, gives way to the general one.
  return /\{\w+\}/.test(text) ? fillIn(messages['issue.invalid'], values) : text
}
