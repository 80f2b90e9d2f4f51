import { Profiler, type ReactNode, useRef } from 'react'

import { type Fiber, renderedComponents } from './renderedComponents.js'

/** What React did below a counter: the number of commits, and the components that they rendered. */
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
        if (own) commits.components.push(...renderedComponents(currentRoot(own)))
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
