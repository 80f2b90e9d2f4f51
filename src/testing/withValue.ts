type Tree = { [key: string]: unknown }

/** Returns a copy of a body with a value at a dotted path. `undefined` removes the key. */
export function withValue(body: object, to: string, value: unknown): object {
  const copy = structuredClone(body) as Tree
  const names = to.split('.')
  const last = names.pop() ?? ''
  let place = copy
  for (const name of names) place = (place[name] ??= {}) as Tree
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}
