import type { Messages } from '../../locales/en.js'
import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath } from '../../sections/fieldPath.js'
import type { IssueFacts } from './issueFacts.js'

const rightToLeft = /[\u0590-\u08ff]/
const number = /^\d*$/

/** Fills `{name}` places of a message. What is written in the other direction than the message is isolated in it. */
export const fillIn = (text: string, values: Record<string, string | number | undefined>): string =>
  fill(text, (name) => values[name])

function fill(text: string, valueOf: (name: string) => string | number | undefined): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = String(valueOf(name) ?? place)
    const fits = value === place || number.test(value) || rightToLeft.test(text) === rightToLeft.test(value)
    return fits ? value : `\u2068${value}\u2069`
  })
}

// What has no sign that is seen would make an empty line.
const isSeen = (message: string | undefined): message is string => message !== undefined && /[^\s\p{C}]/u.test(message)

/**
 * The words for an issue, at its field and in the summary: the merchant's own message as it is, else the locale's for its
 * code, at this field or at any. An issue at no field of the form has the general text where its own would name the field.
 */
export function issueText(
  messages: Messages,
  { path = '', code, message }: SessionIssue,
  facts: IssueFacts = {},
): string {
  if (isSeen(message)) return message
  const texts = messages as Partial<Record<string, string>>
  const key = path.slice(path.indexOf('.') + 1)
  const { label = isFieldPath(path) ? texts[`label.${key}`] : undefined } = facts
  const factOf = (name: string) =>
    name !== 'label' ? facts[name as keyof IssueFacts] : label === messages['label.any'] ? undefined : label
  const text = fill(texts[`issue.${code}.${key}`] ?? texts[`issue.${code}`] ?? messages['issue.invalid'], factOf)
  if (!hasPlace(text)) return text
  // A text whose facts nobody knows, such as the limit of a length that no document names, gives way to a general one.
  const general = fill(messages['issue.invalid'], factOf)
  return hasPlace(general) ? messages['issue.rejected-by-provider'] : general
}

const hasPlace = (text: string) => /\{\w+\}/.test(text)
