import type { BrowserCommand } from 'vitest/node'

/** What a shopper does: text to type, a key to press, or the pointer at a point of the window. */
export type Act = { type: string } | { press: string } | { down: readonly [x: number, y: number] } | { up: true }

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    /** Acts as the shopper does, in the window in front: the test's page, or the popup that it has opened. */
    act: (acts: readonly Act[], inPopup: boolean) => Promise<void>
  }
}

/** Keys and pointer as the browser itself has them: they reach closed shadow roots, frames and popups too. */
export const act: BrowserCommand<[acts: readonly Act[], inPopup: boolean]> = async (
  { context, page },
  acts,
  inPopup,
) => {
  let target = page
  for (const other of inPopup ? context.pages() : []) if ((await other.opener()) === page) target = other
  for (const each of acts) {
    if ('type' in each) await target.keyboard.type(each.type)
    else if ('press' in each) await target.keyboard.press(each.press)
    else if ('up' in each) await target.mouse.up()
    else {
      await target.mouse.move(...each.down)
      await target.mouse.down()
    }
  }
}
