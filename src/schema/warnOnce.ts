const said = new Set<string>()

/** Tells the developer of a page about a mistake, once and not in production: there a bundler leaves the texts out. */
export function warnOnce(message: string): void {
  try {
    if (process.env.NODE_ENV !== 'production' && !said.has(message)) {
      said.add(message)
      console.warn(`tillkit: ${message}`)
    }
  } catch {
    // No bundler has replaced it, and a browser has no `process`.
  }
}
