import { Profiler, type ReactNode, useRef } from 'react'

/** What React did below a counter: how often it wrote to the page, and which components it called for that. */
export interface Commits {
  count: number
  /** Names of the components that rendered, in all commits. */
  components: string[]
  clear(): void
}

export function createCommits(): Commits {
  return {
    count: 0,
    components: [],
    clear() {
      this.count = 0
      this.components = []
    },
  }
}

interface Fiber {
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  type: unknown
  return: Fiber | null
}

const performedWork = 1

/** Counts the commits of its children. Reads React's own tree, as its developer tools do. */
export function CommitCounter({ commits, children }: { commits: Commits; children: ReactNode }): ReactNode {
  const marker = useRef<HTMLSpanElement>(null)
  return (
    <Profiler
      id="commits"
      onRender={() => {
        commits.count += 1
        const key = Object.keys(marker.current ?? {}).find((name) => name.startsWith('__reactFiber$'))
        const own = key && (marker.current as unknown as Record<string, Fiber>)[key]
        if (own) commits.components.push(...rendered(currentRoot(own)))
      }}
    >
      <span ref={marker} hidden />
      {children}
    </Profiler>
  )
}

function currentRoot(fiber: Fiber): Fiber {
  let top = fiber
  while (top.return) top = top.return
  return (top as unknown as { stateNode: { current: Fiber } }).stateNode.current
}

// A fiber whose child is the one of the last commit has nothing new below it.
function rendered(fiber: Fiber): string[] {
  const names: string[] = []
  if (fiber.child === fiber.alternate?.child && fiber.alternate) return names
  for (let child = fiber.child; child; child = child.sibling) {
    if (typeof child.type !== 'string' && child.flags & performedWork) names.push(nameOf(child.type))
    names.push(...rendered(child))
  }
  return names
}

function nameOf(type: unknown): string {
  const { name, displayName, render } = type as { name?: string; displayName?: string; render?: { name: string } }
  return displayName ?? name ?? render?.name ?? 'unnamed'
}
