import type { Module } from './parseModules.js'

/** Every group of files that import each other in a circle, types included, sorted by name. */
export function findCircles(modules: ReadonlyMap<string, Module>): string[][] {
  const reached = new Map([...modules.keys()].map((file) => [file, reachedFrom(file, modules)]))
  const groups = [...modules.keys()]
    .filter((file) => reached.get(file)?.has(file))
    .map((file) =>
      [...modules.keys()].filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
    )
    .map((group) => group.toSorted())
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()]
}

function reachedFrom(start: string, modules: ReadonlyMap<string, Module>): Set<string> {
  const found = new Set<string>()
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { to } of modules.get(file)?.edges ?? []) {
      if (to === undefined || found.has(to)) continue
      found.add(to)
      open.push(to)
    }
  }
  return found
}
