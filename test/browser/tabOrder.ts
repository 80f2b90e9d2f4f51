import { userEvent } from 'vitest/browser'

/** The elements that Tab can reach, in page order. Of a radio group the selected one, or all if none is selected. */
export function tabStops(container: ParentNode): HTMLElement[] {
  const all = [...container.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')]
  return all.filter((each) => {
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return each.checkVisibility()
    const group = all.filter((other) => other instanceof HTMLInputElement && other.name === each.name)
    const chosen = group.find((other) => (other as HTMLInputElement).checked)
    return each === (chosen ?? group[0])
  })
}

/** Follows the Tab order step by step, up to `end`. Calls `seen` at each step. */
export async function walk(
  end: Element,
  { shift = false, seen }: { shift?: boolean; seen?: (element: HTMLElement) => void } = {},
): Promise<HTMLElement[]> {
  const steps: HTMLElement[] = []
  // A focus trap would loop forever.
  while (steps.length < 100) {
    await userEvent.tab({ shift })
    const element = document.activeElement as HTMLElement
    if (element === end) return steps
    steps.push(element)
    seen?.(element)
  }
  throw new Error(`Tab never came to ${end.outerHTML}.`)
}

/** Whether the focus is visible: at the element, or around the card of a radio. */
export function isOutlined(element: HTMLElement): boolean {
  const card = element.matches('[type=radio]') ? element.closest('[data-till="option"]') : null
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(card ?? element)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.* 0\)$|\/ 0\)$/.test(outlineColor)
}
