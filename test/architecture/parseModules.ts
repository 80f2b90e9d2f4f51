import { posix } from 'node:path'

import { parseSync } from 'vite'

/** Paths below one folder, each with the file's text. */
export type Files = Record<string, string>

/** A node of the syntax tree, typed loosely enough to walk over every kind of node. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** A comment: its position and its text. */
export interface Comment {
  type: 'Line' | 'Block'
  value: string
  start: number
  end: number
}

/** One import, re-export, dynamic import or `import('…')` type; `to` is the file, undefined for a package. */
export interface Edge {
  specifier: string
  to: string | undefined
  names: string[]
  start: number
}

export interface Module {
  file: string
  text: string
  program: Node
  nodes: Node[]
  comments: Comment[]
  edges: Edge[]
  lineAt(offset: number): number
}

/** Parses every TypeScript and JavaScript file, and resolves what it imports, types included. */
export function parseModules(files: Files): Map<string, Module> {
  const modules = new Map<string, Module>()
  for (const [file, text] of Object.entries(files)) {
    if (!/\.(m?js|jsx|tsx?)$/.test(file)) continue
    const parsed = parseSync(file, text)
    if (parsed.errors.length) throw new Error(`${file}: ${parsed.errors[0]?.message}`)
    const program = parsed.program as unknown as Node
    const nodes = [...walk(program)]
    modules.set(file, {
      file,
      text,
      program,
      nodes,
      comments: parsed.comments,
      edges: nodes.flatMap((node) => edge(node, file, files)),
      lineAt: (offset) => text.slice(0, offset).split('\n').length,
    })
  }
  return modules
}

function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function edge(node: Node, file: string, files: Files): Edge[] {
  if (!importing.has(node.type) || !isNode(node.source)) return []
  // A computed path has no value: it is reported as an import that leads nowhere.
  const specifier = String(node.source.value ?? './(computed)')
  const specifiers = (node.specifiers as Node[] | undefined) ?? []
  const names = specifiers.map((each) => (isNode(each.imported) ? String(each.imported.name) : each.type))
  return [{ specifier, to: resolve(specifier, file, files), names, start: node.start }]
}

function resolve(specifier: string, from: string, files: Files): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(from), specifier)
  const candidates = [target, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')]
  return candidates.find((candidate) => candidate in files) ?? `${target} (not found)`
}
