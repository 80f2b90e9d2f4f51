// Longer than any chunk that comes at all, and short enough for who waits for a save.
const patienceMs = 5000
// For what is here already, while something else keeps the page waiting.
const impatienceMs = 50

let overdue = 0

/**
 * What is being loaded, or undefined when that fails or takes too long: 5 seconds, and next to nothing while an earlier
 * load is overdue. Never rejects.
 */
export function soon<T>(coming: Promise<T>): Promise<T | undefined> {
  const loaded = coming.catch(() => undefined)
  let timer: number | NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(
      () => {
        overdue += 1
        void loaded.then(() => (overdue -= 1))
        resolve(undefined)
      },
      overdue ? impatienceMs : patienceMs,
    )
  })
  return Promise.race([loaded, late]).finally(() => clearTimeout(timer))
}
