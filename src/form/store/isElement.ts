/** Whether a value is an element of any window. `instanceof` only knows the classes of one window. */
export const isElement = (target: unknown): target is Element => (target as Partial<Node> | null)?.nodeType === 1

/** Whether a value is an element with that tag. */
export const isTag = <K extends keyof HTMLElementTagNameMap>(
  target: unknown,
  name: K,
): target is HTMLElementTagNameMap[K] => isElement(target) && target.localName === name
