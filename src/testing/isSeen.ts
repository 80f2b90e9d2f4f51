/** Whether a browser would call it visible; jsdom has styles and no layout. */
export function isSeen(element: Element): boolean {
  const { checkVisibility } = element as Partial<Pick<Element, 'checkVisibility'>>
  if (checkVisibility) return checkVisibility.call(element, { visibilityProperty: true })
  if (getComputedStyle(element).visibility !== 'visible') return false
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (getComputedStyle(each).display === 'none') return false
  }
  return true
}
