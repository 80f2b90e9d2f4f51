import { commands } from 'vitest/browser'

import type { OpenPlace } from './places.js'
import type { Act } from './pointerAndKeys.js'

type Control = HTMLInputElement & HTMLSelectElement

/** A shopper who uses a form with keys and pointer, anywhere on the page. */
export function shopperIn(tree: OpenPlace['tree']) {
  const find = (selector: string) => {
    const found = tree.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`There is no ${selector} in this place.`)
    return found
  }
  const control = (name: string) => find(`[name="${name}"]`) as Control
  const view = (tree.ownerDocument ?? tree).defaultView
  const act = (...acts: Act[]) => commands.act(acts, view?.opener ? view.name : undefined)
  const press = (...keys: string[]) => act(...keys.map((key) => ({ press: key })))
  const down = (element: Element) => act({ down: middleOf(element) })
  const up = () => act({ up: true })
  return {
    find,
    control,
    press,
    down,
    up,
    type: (text: string) => act({ type: text }),
    async click(element: Element) {
      await down(element)
      await up()
    },
    /** Focuses a field and types into it. */
    async enter(name: string, text: string) {
      control(name).focus()
      await act({ type: text })
    },
    /** Selects from a list; an unknown value leaves it blank, as a script may. */
    choose(name: string, value: string) {
      const list = control(name)
      list.focus()
      list.value = value
      const { Event } = list.ownerDocument.defaultView ?? globalThis
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }))
    },
    /** The focused element, as its document or shadow root reports it. */
    focused: () => (find('form').getRootNode() as Document | ShadowRoot).activeElement as Control | null,
    /**
     * Waits until the last render is on the screen, in the window of the place: a window behind another renders
     * nothing.
     */
    nextFrame: () => new Promise((resolve) => (view ?? globalThis).requestAnimationFrame(resolve)),
    texts: (selector: string) => [...tree.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim()),
  }
}

/** The position of an element in its window, also inside frames. */
function middleOf(element: Element): readonly [number, number] {
  element.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = element.getBoundingClientRect()
  let [x, y] = [left + width / 2, top + height / 2]
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const around = frame.getBoundingClientRect()
    const scale = around.width / frame.offsetWidth
    ;[x, y] = [around.left + x * scale, around.top + y * scale]
  }
  return [x, y]
}

const frameOf = ({ ownerDocument }: Element) =>
  ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined
