import type { FormMessages } from '../../locales/en.js'
import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath, messageKey } from '../../sections/fieldPath.js'
import { fill, inSentence } from './fillIn.js'
import type { IssueFacts } from './issueFacts.js'

// A message without visible characters would be an empty line.
const isVisible = (message: string | undefined): message is string =>
  message !== undefined && /[^\s\p{C}]/u.test(message)

/**
 * Returns the text of an issue, at its field and in the summary. Your own message is used verbatim. Otherwise, the
 * first existing text of the locale is used: `issue.<code>.<path>`, `issue.<code>.<key>`, `issue.<code>.checkbox` or
 * `issue.<code>.select`, then `issue.<code>`. If the text names the field but the issue has no field, a general text is
 * used.
 */
export function issueText(
  messages: FormMessages,
  { path = '', code, message }: SessionIssue,
  facts: IssueFacts = {},
): string {
  if (isVisible(message)) return message
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
  if (!hasPlaceholder(text)) return text
  // If a placeholder has no value, such as an undocumented length limit, a general text is used.
  const invalid = fill(messages['issue.invalid'], factOf)
  return hasPlaceholder(invalid) ? messages['issue.rejected-by-provider'] : invalid
}

const hasPlaceholder = (text: string) => /\{\w+\}/.test(text)
