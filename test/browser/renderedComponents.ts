/** A node of React's own tree, as its developer tools read it. */
export interface Fiber {
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  type: unknown
  return: Fiber | null
}

const performedWork = 1

/** The names of the components below a node that the last commit rendered. */
export function renderedComponents(fiber: Fiber): string[] {
  const names: string[] = []
  // A fiber whose child is the one of the last commit has nothing new below it.
  if (fiber.child === fiber.alternate?.child && fiber.alternate) return names
  for (let child = fiber.child; child; child = child.sibling) {
    if (child.type && typeof child.type !== 'string' && child.flags & performedWork) names.push(nameOf(child.type))
    names.push(...renderedComponents(child))
  }
  return names
}

function nameOf(type: unknown): string {
  const { name, displayName, render } = type as { name?: string; displayName?: string; render?: { name: string } }
  return displayName ?? name ?? render?.name ?? 'unnamed'
}
