/** The session ID is not one that the provider's API documents. The message names the rule, never the ID. */
export class InvalidSessionError extends Error {
  override readonly name = 'InvalidSessionError'
}
