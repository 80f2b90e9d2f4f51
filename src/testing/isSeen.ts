/** The style of an element, in its own window. */
export const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element)

/** Whether a browser would call it visible; jsdom has styles and no layout. */
export function isSeen(element: Element): boolean {
  const { checkVisibility } = element as Partial<Pick<Element, 'checkVisibility'>>
  if (checkVisibility) return checkVisibility.call(element, { visibilityProperty: true })
  if (styleOf(element)?.visibility !== 'visible') return false
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (styleOf(each)?.display === 'none') return false
  }
  return true
}
