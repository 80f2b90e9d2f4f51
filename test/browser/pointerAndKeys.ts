import type { BrowserContext, Page } from 'playwright'
import type { BrowserCommand } from 'vitest/node'

/** What a shopper does: text to type, a key to press, or the pointer at a point of the window. */
export type Act = { type: string } | { press: string } | { down: readonly [x: number, y: number] } | { up: true }

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Acts as the shopper does, in the test's page or in the popup of that name. */
    act: (acts: readonly Act[], popup?: string) => Promise<void>
  }
}

/** Keys and pointer as the browser itself has them: they reach closed shadow roots, frames and popups too. */
export const act: BrowserCommand<[acts: readonly Act[], popup?: string]> = async ({ context, page }, acts, popup) => {
  const { keyboard, mouse } = popup ? await findWindow(context, popup) : page
  for (const each of acts) {
    if ('type' in each) await keyboard.type(each.type)
    else if ('press' in each) await keyboard.press(each.press)
    else if ('up' in each) await mouse.up()
    else {
      await mouse.move(...each.down)
      await mouse.down()
    }
  }
}

/** A popup is known to its opener a moment before it is known here. */
async function findWindow(context: BrowserContext, name: string): Promise<Page> {
  for (;;) {
    for (const each of context.pages()) {
      const found = await each.evaluate('name').catch(() => undefined)
      if (found === name) return each
    }
  }
}
