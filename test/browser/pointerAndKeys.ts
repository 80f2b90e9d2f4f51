import type { BrowserContext, Page } from 'playwright'
import type { BrowserCommand } from 'vitest/node'

/** An input of the shopper: text to type, a key to press, or a pointer position in the window. */
export type Act = { type: string } | { press: string } | { down: readonly [x: number, y: number] } | { up: true }

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Sends the input, in the test's page or in the popup of that name. */
    act: (acts: readonly Act[], popup?: string) => Promise<void>
  }
}

/** The browser's own keys and pointer: they reach closed shadow roots, frames and popups too. */
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

/** A popup is known to its opener slightly before it is known here. */
async function findWindow(context: BrowserContext, name: string): Promise<Page> {
  for (;;) {
    for (const each of context.pages()) {
      const found = await each.evaluate('name').catch(() => undefined)
      if (found === name) return each
    }
  }
}
