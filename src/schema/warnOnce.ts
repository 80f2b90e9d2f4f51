const said = new Set<string>()

/**
 * Tells the developer of a page about a mistake, once and not in production: there a bundler leaves out text and condition.
 * `isWrong`: asked in development alone.
 */
export function warnOnce(message: string, isWrong: () => boolean = () => true): void {
  try {
    if (process.env.NODE_ENV !== 'production' && !said.has(message) && isWrong()) {
      said.add(message)
      console.warn(`tillkit: ${message}`)
    }
  } catch {
    // No bundler has replaced it, and a browser has no `process`.
  }
}
