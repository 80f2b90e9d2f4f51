/** Visible faults: texts and controls that are cut off, overlap each other or leave the page at its sides. */
export function layoutFaults(container: HTMLElement): string[] {
  const page = document.documentElement
  const pieces = seenPieces(container)
  const faults = pieces
    .filter(({ box }) => box.left < -0.5 || box.right > page.clientWidth + 0.5)
    .map(({ name }) => `${name} leaves the page`)
  for (const [index, a] of pieces.entries()) {
    for (const b of pieces.slice(index + 1)) {
      if (a.owner !== b.owner && overlap(a.box, b.box)) faults.push(`${a.name} lies over ${b.name}`)
    }
  }
  for (const element of container.querySelectorAll<HTMLElement>('[data-till]:not([data-till="announcement"])')) {
    if (isOpenText(element) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${nameOf(element)} is cut off`)
  }
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} px wide`)
  return faults
}

/** Controls whose target is smaller than 24 px: at their middle, or if they are narrower at their start. */
export function smallTargets(container: HTMLElement): string[] {
  const controls = [...container.querySelectorAll<HTMLElement>('a[href], button, input, select, [role="option"]')]
  return controls
    .filter((control) => {
      control.scrollIntoView({ block: 'center' })
      // A link of several lines is pressed at its first line.
      const box = control.getClientRects()[0]
      if (!box) return false
      // The label belongs to the target of a box or radio.
      if (!control.matches('[type=checkbox], [type=radio]') && Math.min(box.width, box.height) < 24) return true
      const start = getComputedStyle(control).direction === 'rtl' ? box.right - 12 : box.left + 12
      const [x, y] = [box.width < 24 ? start : box.left + box.width / 2, box.top + box.height / 2]
      // The browser uses whole pixels, up to one beside the point.
      const corners = [-11, 11].flatMap((dx) => [-11, 11].map((dy) => [x + dx, y + dy] as const))
      return !corners.every(([left, top]) => {
        const hit = document.elementFromPoint(left, top)
        return control.contains(hit) || hit?.closest('label')?.control === control
      })
    })
    .map((control) => control.outerHTML.slice(0, 160))
}

/** The control, its label and its messages, if they are not on the screen. */
export function hiddenParts(control: HTMLElement): string[] {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? []
  const label = (control as Partial<HTMLInputElement>).labels?.[0]
  return [control, label, ...ids.map((id) => document.getElementById(id))]
    .filter((part) => part instanceof Element)
    .filter((part) => {
      const { top, bottom } = part.getBoundingClientRect()
      return top < -0.5 || bottom > document.documentElement.clientHeight + 0.5
    })
    .map(nameOf)
}

interface Piece {
  name: string
  owner: Element
  box: DOMRect
}

function seenPieces(container: HTMLElement): Piece[] {
  const controls = [...container.querySelectorAll('input, select')].map((owner) => ({
    owner,
    name: nameOf(owner),
    box: owner.getBoundingClientRect(),
  }))
  const texts: Piece[] = []
  const nodes = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const text = nodes.currentNode as Text
    const owner = text.parentElement
    if (!owner || !text.data.trim() || owner.closest('select, [data-till="announcement"]') || !owner.checkVisibility())
      continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) texts.push({ owner, name: `"${text.data}"`, box })
  }
  return [...controls, ...texts].filter(({ box }) => box.width > 0 && box.height > 0)
}

// Lines of text may touch: their boxes are taller than their letters.
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3

const isOpenText = (element: HTMLElement) =>
  !element.matches('input, select') && getComputedStyle(element).display !== 'inline'

const nameOf = (element: Element): string =>
  `${element.getAttribute('data-till') ?? element.localName} ${element.getAttribute('name') ?? element.textContent}`
