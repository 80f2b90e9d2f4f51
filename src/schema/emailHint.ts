import { canonicalEmail, longestHost } from './email.js'
import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { normalizeText } from './normalizeText.js'

const typos = /* @__PURE__ */ lazyModule(() => import('./emailTypo.js'))

/**
 * Returns an `email-typo` warning for each key whose address looks mistyped. Never rejects: if the list cannot be
 * loaded, there are no warnings.
 */
export async function emailWarnings<Key extends string>(
  values: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): Promise<SessionIssue[]> {
  if (keys.some((key) => values[key])) await typos().catch(() => undefined)
  return keys.filter((key) => suggestedEmail(values[key])).map((path) => ({ path, code: 'email-typo' }))
}

/** Returns the address that was probably meant. It is not part of the issue, so it cannot reach a log. */
export const suggestedEmail = (typed: string): string | undefined =>
  typos.loaded?.suggestEmail(canonicalEmail(normalizeText(typed)), longestHost)
