import type { Module, Node } from './parseModules.js'

type Modules = Map<string, Module>

/** An exported name, and the node of a module that declares it. */
interface Declared {
  name: string
  module: Module
  node: Node
}

/** The exported names of an entry that have no docstring where they are declared, as `file name`. */
export function undocumented(entry: string, modules: Modules): string[] {
  return exportsOf(entry, modules)
    .filter(({ module, node }) => !hasDocstring(module, node))
    .map(({ name, module }) => `${module.file} ${name}`)
}

function exportsOf(file: string, modules: Modules): Declared[] {
  const module = modules.get(file)
  if (!module) return []
  return (module.program.body as Node[]).flatMap((node) => exported(node, module, modules))
}

function exported(node: Node, module: Module, modules: Modules): Declared[] {
  if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', module, node }]
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportAllDeclaration') return []
  const source = node.source as Node | null
  const from = source && module.edges.find(({ start }) => start === node.start)?.to
  if (source && !from) return []
  // `export *` and `export * as X`: every name of the other module.
  if (from && node.type === 'ExportAllDeclaration') return exportsOf(from, modules)
  if (node.declaration) return declaredNames(node.declaration as Node).map((name) => ({ name, module, node }))
  return (node.specifiers as Node[]).flatMap((each) => {
    const local = nameOf(each.local)
    return from
      ? exportsOf(from, modules).filter(({ name }) => name === local)
      : localOrImported(local, module, modules)
  })
}

function localOrImported(name: string, module: Module, modules: Modules): Declared[] {
  for (const node of module.program.body as Node[]) {
    if (node.type === 'ImportDeclaration') {
      const match = (node.specifiers as Node[]).find(({ local }) => nameOf(local) === name)
      const from = match && module.edges.find(({ start }) => start === node.start)?.to
      if (from) return exportsOf(from, modules).filter((each) => each.name === nameOf(match.imported))
    }
    const declaration = (node.declaration as Node | undefined) ?? node
    if (declaredNames(declaration).includes(name)) return [{ name, module, node }]
  }
  return []
}

function declaredNames(declaration: Node): string[] {
  const declarators = declaration.declarations as Node[] | undefined
  return (declarators ?? [declaration]).flatMap(({ id }) => nameOf(id) || [])
}

const nameOf = (node: unknown): string => String((node as Node | null | undefined)?.name ?? '')

function hasDocstring({ comments, text }: Module, { start }: Node): boolean {
  return comments.some(({ type, value, end }) => {
    return type === 'Block' && value.startsWith('*') && end <= start && text.slice(end, start).trim() === ''
  })
}
