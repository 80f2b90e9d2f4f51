const said = new Set<string>()

/** Tells the developer of a page about a mistake, once and not in production. */
export function warnOnce(message: string): void {
  if (!isDevelopment() || said.has(message)) return
  said.add(message)
  console.warn(`tillkit: ${message}`)
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false // No bundler has replaced it, and a browser has no `process`.
  }
}
