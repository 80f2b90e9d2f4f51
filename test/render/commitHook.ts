import { type Fiber, renderedComponents } from '../browser/renderedComponents.js'

/** What React has done since it was cleared; in production too, where it still tells its developer tools. */
export const commits = {
  count: 0,
  components: [] as string[],
  clear(): void {
    commits.count = 0
    commits.components = []
  },
}

// React looks for it when it is loaded, so this module comes before.
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
