const said = new Set<string>()

/** Tells the developer of a page about a mistake, once and not in production. */
export function warnOnce(message: string): void {
  if (process.env.NODE_ENV === 'production' || said.has(message)) return
  said.add(message)
  console.warn(`tillkit: ${message}`)
}
