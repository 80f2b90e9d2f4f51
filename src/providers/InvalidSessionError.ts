/**
 * Thrown for a session ID in a format that the provider's API does not document. The message names the rule, never the
 * ID.
 */
export class InvalidSessionError extends Error {
  override readonly name = 'InvalidSessionError'
}
