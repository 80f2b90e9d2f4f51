/**
 * Returns a new random key of 32 hex digits. Also works without a secure context, where `crypto.randomUUID` is missing.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
