// The parameters that Stripe reads as numbers or booleans. Everything else is text, including metadata.
const numbers = /\[(amount|value|unit_amount|interval_count|quantity)\]$|\[adjustable_quantity\]\[(minimum|maximum)\]$/
const flags = /\[adjustable_quantity\]\[enabled\]$/

type Node = Map<string, Node | string | number | boolean>

/** Decodes the form encoding of Stripe's API, `a[b][0]=v`. Throws for anything else. */
export function readFormBody(text: string): unknown {
  const root: Node = new Map()
  for (const pair of text === '' ? [] : text.split('&')) {
    const [name = '', value, ...more] = pair.split('=').map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    if (value === undefined || more.length > 0 || !/^[^[\]]+(\[[^[\]]+\])*$/.test(name)) throw new Error('pair')
    place(root, name.replaceAll(']', '').split('['), readValue(name, value))
  }
  return toValue(root)
}

function readValue(name: string, value: string): string | number | boolean {
  if (/(^|\[)metadata\]?\[/.test(name)) return value
  if (numbers.test(name) && /^-?\d{1,15}$/.test(value)) return Number(value)
  return flags.test(name) && /^(true|false)$/.test(value) ? value === 'true' : value
}

function place(node: Node, [name = '', ...rest]: string[], value: string | number | boolean): void {
  const there = node.get(name)
  if (rest.length === 0) {
    if (there !== undefined) throw new Error('twice')
    node.set(name, value)
    return
  }
  const child = there ?? new Map<string, never>()
  if (!(child instanceof Map)) throw new Error('group')
  node.set(name, child)
  place(child, rest, value)
}

function toValue(node: Node | string | number | boolean): unknown {
  if (!(node instanceof Map)) return node
  const entries = [...node].map(([name, child]): [string, unknown] => [name, toValue(child)])
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index))
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
