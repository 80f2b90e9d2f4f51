/** Returns the computed style of an element, from its own window. */
export const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element)

/** Whether an element is visible. jsdom has styles but no layout. */
export function isSeen(element: Element): boolean {
  const { checkVisibility } = element as Partial<Pick<Element, 'checkVisibility'>>
  if (checkVisibility) return checkVisibility.call(element, { visibilityProperty: true })
  if (styleOf(element)?.visibility !== 'visible') return false
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (styleOf(each)?.display === 'none') return false
  }
  return true
}
