const activeIn = (root: Node) => (root as Node & Partial<DocumentOrShadowRoot>).activeElement

// A frame keeps its active element while the focus is elsewhere.
function isActiveFrame({ ownerDocument }: Node): boolean {
  const frame = ownerDocument?.defaultView?.frameElement
  return !frame || hasFocus(frame)
}

/** Whether an element has the focus in its own document or shadow root, which may be closed. */
export function hasFocus(element: Element | undefined): boolean {
  return element !== undefined && activeIn(element.getRootNode()) === element && isActiveFrame(element)
}

/** Returns the focused element in one of the forms. With forms in several windows, that of the focused window. */
export function focusedIn(forms: Iterable<HTMLFormElement>): Element | undefined {
  const found = [...forms].flatMap((form) => {
    // Called via the prototype, because a control with the name "getRootNode" would shadow the method.
    const focused = activeIn(Node.prototype.getRootNode.call(form))
    return focused?.closest('form') === form && isActiveFrame(focused) ? focused : []
  })
  return found.find(({ ownerDocument }) => ownerDocument.hasFocus()) ?? found[0]
}
