import type { Messages } from '../../locales/en.js'
import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath, messageKey } from '../../sections/fieldPath.js'
import { fill, inSentence } from './fillIn.js'
import type { IssueFacts } from './issueFacts.js'

// What has no sign that is seen would make an empty line.
const isSeen = (message: string | undefined): message is string => message !== undefined && /[^\s\p{C}]/u.test(message)

/**
 * Returns the text of an issue, at its field and in the summary: the merchant's message as it is, or else the locale's for
 * the code at this path (`issue.<code>.<path>`), at this key (`issue.<code>.<key>`), for this kind of control (`issue.<code>.checkbox`,
 * `issue.<code>.select`) or anywhere (`issue.<code>`). If the text names the field but the issue is at no field of the form, it is a
 * general one.
 */
export function issueText(
  messages: Messages,
  { path = '', code, message }: SessionIssue,
  facts: IssueFacts = {},
): string {
  if (isSeen(message)) return message
  const texts = messages as Partial<Record<string, string>>
  const key = messageKey(path)
  const { label = isFieldPath(path) ? texts[`label.${key}`] : undefined } = facts
  const factOf = (name: string, before: string) => {
    if (name !== 'label') return facts[name as keyof IssueFacts]
    return label && label !== messages['label.any'] ? inSentence(label, before) : undefined
  }
  const general = `issue.${code}`
  const text = fill(
    texts[`${general}.${path}`] ??
      texts[`${general}.${key}`] ??
      texts[`${general}.${facts.control}`] ??
      texts[general] ??
      texts[`status.${code}`] ??
      messages['issue.invalid'],
    factOf,
  )
  if (!hasPlace(text)) return text
  // A text whose facts nobody knows, such as the limit of a length that no document names, gives way to a general one.
  const invalid = fill(messages['issue.invalid'], factOf)
  return hasPlace(invalid) ? messages['issue.rejected-by-provider'] : invalid
}

const hasPlace = (text: string) => /\{\w+\}/.test(text)
