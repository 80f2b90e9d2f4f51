import { canonicalEmail } from './email.js'
import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { normalizeText } from './normalizeText.js'

const typos = /* @__PURE__ */ lazyModule(() => import('./emailTypo.js'))

/** A hint (`email-typo`) at each key whose address looks like a slip of the fingers. Never rejects: without the list there is none. */
export async function emailWarnings<Key extends string>(
  values: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): Promise<SessionIssue[]> {
  if (keys.some((key) => values[key])) await typos().catch(() => undefined)
  return keys.filter((key) => suggestedEmail(values[key])).map((path) => ({ path, code: 'email-typo' }))
}

/** The address that was probably meant, for the words of the hint: it stands in no issue, so that it gets into no log. */
export const suggestedEmail = (typed: string): string | undefined =>
  typos.loaded?.suggestEmail(canonicalEmail(normalizeText(typed)))
