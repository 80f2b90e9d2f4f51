import { type Fiber, renderedComponents } from '../browser/renderedComponents.js'

/** React's commits since the last `clear`. Works in production too, because React still calls its developer tools. */
export const commits = {
  count: 0,
  components: [] as string[],
  clear(): void {
    commits.count = 0
    commits.components = []
  },
}

// React looks for the hook while it loads, so import this module first.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onCommitFiberRoot(_renderer: number, root: { current: Fiber }) {
      commits.count += 1
      commits.components.push(...renderedComponents(root.current))
    },
  },
})
