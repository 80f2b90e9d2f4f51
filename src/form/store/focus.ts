const activeIn = (root: Node) => (root as Node & Partial<DocumentOrShadowRoot>).activeElement

// A frame keeps its active element while the focus is elsewhere on the page.
function isActiveFrame({ ownerDocument }: Node): boolean {
  const frame = ownerDocument?.defaultView?.frameElement
  return !frame || hasFocus(frame)
}

/** Whether an element has the focus: seen from its own document or shadow root, which may be closed. */
export function hasFocus(element: Element | undefined): boolean {
  return element !== undefined && activeIn(element.getRootNode()) === element && isActiveFrame(element)
}

/** The element in one of the forms that has the focus. Of forms in several windows, that of the window in use. */
export function focusedIn(forms: Iterable<HTMLFormElement>): Element | undefined {
  const found = [...forms].flatMap((form) => {
    // A control of the host may be called "getRootNode" and stand in the method's place.
    const focused = activeIn(Node.prototype.getRootNode.call(form))
    return focused?.closest('form') === form && isActiveFrame(focused) ? focused : []
  })
  return found.find(({ ownerDocument }) => ownerDocument.hasFocus()) ?? found[0]
}
