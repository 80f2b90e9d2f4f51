const page = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
// The real timer, even if a test installs fake timers later.
const { setTimeout } = globalThis

let running = 0
let before: boolean | undefined

/**
 * Simulates actions of a shopper or a browser, and React's reaction to them. React schedules as on a real page and
 * requires no `act`.
 */
export async function outsideAct<T>(run: () => T | Promise<T>): Promise<T> {
  // With overlapping calls, the first one saves the flag and the last one restores it.
  if (running === 0) before = page.IS_REACT_ACT_ENVIRONMENT
  running += 1
  page.IS_REACT_ACT_ENVIRONMENT = false
  try {
    const result = await run()
    await pass(0)
    return result
  } finally {
    running -= 1
    if (running === 0) page.IS_REACT_ACT_ENVIRONMENT = before
  }
}

/** Waits for some milliseconds. */
export const pass = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
