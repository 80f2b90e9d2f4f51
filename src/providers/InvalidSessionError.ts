/** The host gave a session id that the provider's documents rule out; the message names the rule, never the id. */
export class InvalidSessionError extends Error {
  override readonly name = 'InvalidSessionError'
}
