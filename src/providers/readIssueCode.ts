/**
 * What a provider's error code or message says is wrong, in our codes. Only its class is taken: the text itself may hold
 * what the shopper typed and goes no further.
 */
export function readIssueCode(hint: unknown): 'required' | 'too-long' | 'invalid-email' | 'invalid' {
  if (typeof hint !== 'string') return 'invalid'
  const words = hint.slice(0, 200).toLowerCase().replaceAll('_', ' ')
  if (/\b(missing|required|empty|blank)\b/.test(words)) return 'required'
  if (/\b(too long|max|maximum|at most|exceed(s|ed)?|longer than)\b/.test(words)) return 'too-long'
  return /e-?mail/.test(words) && /valid|format/.test(words) ? 'invalid-email' : 'invalid'
}
