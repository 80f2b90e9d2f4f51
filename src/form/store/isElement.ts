/** Whether something is an element of any window: `instanceof` knows the classes of one window alone. */
export const isElement = (target: unknown): target is Element => (target as Partial<Node> | null)?.nodeType === 1

/** Whether something is an element with that tag. */
export const isTag = <K extends keyof HTMLElementTagNameMap>(
  target: unknown,
  name: K,
): target is HTMLElementTagNameMap[K] => isElement(target) && target.localName === name
