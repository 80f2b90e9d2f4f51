// Long enough for a chunk on a slow connection, short enough for a shopper who waits for a save.
const patienceMs = 5000
// Short, for loaded modules while another load is overdue.
const impatienceMs = 50

let overdue = 0

/**
 * Resolves to the loaded value, or to undefined if loading fails or takes more than 5 seconds. While an earlier load is
 * overdue, the limit is 50 ms. Never rejects.
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
