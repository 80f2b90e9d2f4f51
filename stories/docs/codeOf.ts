import { Fragment, isValidElement, type ReactNode } from 'react'

import * as kit from '../../src/index.js'
import { Stage } from '../Stage.js'

const { Checkout, ...others } = kit
const names = new Map<unknown, string>([
  ...Object.entries(others).map(([name, value]): [unknown, string] => [value, name]),
  ...Object.entries(Checkout).map(([name, value]): [unknown, string] => [value, `Checkout.${name}`]),
])

// The story's own adapter is not in the code: a page has its own.
const adapter = { id: 'adapter', update: () => Promise.reject(new Error('not for saving')) }
const width = 100

/** Returns the code of a story as a page would write it, or nothing if it renders components that are not public. */
export function codeOf(story: ReactNode): string | undefined {
  return print(story)
}

function print(node: ReactNode, indent = ''): string | undefined {
  if (typeof node === 'string' || typeof node === 'number') return indent + String(node)
  if (Array.isArray(node)) return printAll(node, indent)
  if (!isValidElement<Record<string, unknown>>(node)) return ''
  const { type, props } = node
  if (type === Stage) {
    const render = props.children as Parameters<typeof Stage>[0]['children']
    return print(render({ adapter, locale: undefined } as never), indent)
  }
  const children = props.children as ReactNode
  if (type === Fragment) return print(children, indent)
  const name = typeof type === 'string' ? type : names.get(type)
  if (name === undefined) return undefined
  const given = Object.entries(props).filter(([key, value]) => key !== 'children' && value !== undefined)
  const attributes = given.map(([key, value]) => attribute(key, value))
  const inner = print(children, `${indent}  `)
  if (inner === undefined) return undefined
  const flat = [name, ...attributes].join(' ')
  const isFlat = !flat.includes('\n') && indent.length + flat.length < width
  const start = isFlat
    ? `${indent}<${flat}`
    : [`${indent}<${name}`, ...attributes.map((each) => indentBy(`${indent}  `, each))].join('\n')
  const close = isFlat ? '' : `\n${indent}`
  return inner ? `${start}${close}>\n${inner}\n${indent}</${name}>` : `${start}${isFlat ? ' ' : close}/>`
}

function printAll(nodes: readonly ReactNode[], indent: string): string | undefined {
  const printed = nodes.map((node) => print(node, indent))
  return printed.includes(undefined) ? undefined : printed.filter(Boolean).join('\n')
}

const indentBy = (indent: string, text: string) => text.replace(/^/gm, indent)

/** A prop: functions and the adapter by the name of the prop, everything else as it is. */
function attribute(key: string, value: unknown): string {
  if (value === true) return key
  if (typeof value === 'string') return `${key}="${value}"`
  return `${key}={${value === adapter || typeof value === 'function' ? key : literal(value)}}`
}

/** A value as TypeScript writes it. What is short is on one line. */
function literal(value: unknown): string {
  if (typeof value === 'function') return '() => …'
  if (typeof value === 'string')
    return value.includes("'") ? JSON.stringify(value) : `'${value.replaceAll('\n', '\\n')}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const key = (name: string) => (/^\w+$/.test(name) ? name : literal(name))
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map(literal)]
    : ['{', '}', Object.entries(value).map(([name, each]) => `${key(name)}: ${literal(each)}`)]
  const flat = items.join(', ')
  if (items.length === 0) return open + close
  if (flat.length < 90 && !flat.includes('\n')) return open === '[' ? `[${flat}]` : `{ ${flat} }`
  return `${open}\n${indentBy('  ', items.join(',\n'))},\n${close}`
}
