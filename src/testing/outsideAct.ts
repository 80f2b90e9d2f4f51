const page = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
// The real one, whatever clock a test sets up later.
const { setTimeout } = globalThis

let running = 0
let before: boolean | undefined

/**
 * Runs what a shopper or a browser does to a page, and what React does about it then: React schedules as on a page, and
 * asks for no `act`.
 */
export async function outsideAct<T>(run: () => T | Promise<T>): Promise<T> {
  // Of calls that overlap the first one finds how it was, and the last one puts it back.
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

/** Lets some time pass, in milliseconds. */
export const pass = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
