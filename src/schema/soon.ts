// Longer than any chunk that comes at all, and short enough for who waits for a save.
const patienceMs = 5000

/** What is being loaded, or undefined when that fails or takes longer than 5 seconds. Never rejects. */
export function soon<T>(coming: Promise<T>): Promise<T | undefined> {
  let timer: number | NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, patienceMs)))
  const loaded = coming.catch(() => undefined)
  return Promise.race([loaded, late]).finally(() => clearTimeout(timer))
}
