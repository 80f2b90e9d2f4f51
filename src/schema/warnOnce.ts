const said = new Set<string>()

/**
 * Tells the developer of a page about a mistake, once and not in production: there a bundler leaves out text and condition.
 * A function makes its text, and `isWrong` is asked, in development alone.
 */
export function warnOnce(message: string | (() => string), isWrong: () => boolean = () => true): void {
  try {
    // No early return: a bundler drops the calls of a function that is left empty.
    if (process.env.NODE_ENV !== 'production' && isWrong()) {
      const text = typeof message === 'string' ? message : message()
      if (!said.has(text)) console.warn(`tillkit: ${text}`)
      said.add(text)
    }
  } catch {
    // No bundler has replaced it, and a browser has no `process`.
  }
}
