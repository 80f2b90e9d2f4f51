const warned = new Set<string>()

/**
 * Warns the developer once about a mistake, in development only. Bundlers remove the message and the condition from
 * production builds. If `message` is a function, it is called in development only.
 */
export function warnOnce(message: string | (() => string), isWrong: () => boolean = () => true): void {
  try {
    // An early return would keep the call: bundlers drop only calls of an empty function.
    if (process.env.NODE_ENV !== 'production' && isWrong()) {
      const text = typeof message === 'string' ? message : message()
      if (!warned.has(text)) console.warn(`tillkit: ${text}`)
      warned.add(text)
    }
  } catch {
    // `process` is missing in a browser if no bundler replaced it.
  }
}
