// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { parseSync } from 'vite'

/**
 * A prop, option or method, with its type and docstring.
 * @typedef {{ name: string, type: string, optional: boolean, text: string, fallback: string }} Member
 * @typedef {{ source: string, program: any, comments: { value: string, start: number, end: number }[] }} Parsed
 */

/** @type {Map<string, Parsed>} */
const files = new Map()

/** @param {string} file */
function parse(file) {
  const known = files.get(file)
  if (known) return known
  const source = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, source)
  const parsed = { source, program, comments }
  files.set(file, parsed)
  return parsed
}

/**
 * Returns the members of an interface or type, or of the props of a component. Throws if the file does not declare the
 * name.
 * @param {string} file
 * @param {string} name
 * @returns {Member[]}
 */
export function readMembers(file, name) {
  const { program } = parse(file)
  for (const statement of program.body) {
    const declared = statement.declaration ?? statement
    if (declared.id?.name !== name) continue
    if (declared.type === 'TSInterfaceDeclaration') return membersOf(file, declared.body.body)
    if (declared.type === 'TSTypeAliasDeclaration') return typeMembers(file, declared.typeAnnotation)
    if (declared.type === 'FunctionDeclaration') {
      return typeMembers(file, declared.params[0]?.typeAnnotation?.typeAnnotation)
    }
  }
  throw new Error(`${file} declares no ${name}.`)
}

/**
 * Returns the values that an entry exports, each with its docstring; those of a namespace as `mirror.text`.
 * @param {string} entry
 * @returns {{ name: string, text: string }[]}
 */
export function readExports(entry) {
  return parse(entry).program.body.flatMap((/** @type {any} */ statement) => {
    const { type, exportKind, source, specifiers, exported, declaration } = statement
    if (exportKind === 'type' || !type.startsWith('Export')) return []
    if (!source) {
      const { id } = declaration?.declarations?.[0] ?? declaration ?? {}
      return id ? [{ name: id.name, text: textBefore(entry, statement) }] : []
    }
    const file = fileOf(entry, source.value)
    if (exported) return readExports(file).map(({ name, text }) => ({ name: `${exported.name}.${name}`, text }))
    const declared = readExports(file)
    return specifiers
      .filter((/** @type {any} */ each) => each.exportKind !== 'type')
      .map((/** @type {any} */ { local }) => ({
        name: local.name,
        text: declared.find(({ name }) => name === local.name)?.text ?? '',
      }))
  })
}

/**
 * Resolves an import to a file.
 * @param {string} from
 * @param {string} specifier
 */
function fileOf(from, specifier) {
  const path = join(dirname(from), specifier.replace(/\.js$/, ''))
  return [`${path}.ts`, `${path}.tsx`].find((each) => existsSync(each)) ?? path
}

/**
 * @param {string} file
 * @param {{ start: number }} node
 */
const textBefore = (file, { start }) => readDocstring(docstringBefore(file, start)).text

/**
 * @param {string} file
 * @param {any} type
 * @returns {Member[]}
 */
function typeMembers(file, type) {
  if (type?.type === 'TSTypeLiteral') return membersOf(file, type.members)
  if (type?.type === 'TSIntersectionType') {
    return type.types.flatMap((/** @type {any} */ each) => typeMembers(file, each))
  }
  if (type?.type === 'TSTypeReference') return namedMembers(file, type.typeName.name)
  return []
}

/**
 * Returns the members of a type that the file declares or imports.
 * @param {string} file
 * @param {string} name
 */
function namedMembers(file, name) {
  const { program } = parse(file)
  const imported = program.body.find(
    (/** @type {any} */ { type, specifiers }) =>
      type === 'ImportDeclaration' && specifiers.some((/** @type {any} */ { local }) => local.name === name),
  )
  if (!imported) return readMembers(file, name)
  // Native element props are not listed.
  return imported.source.value.startsWith('.') ? readMembers(fileOf(file, imported.source.value), name) : []
}

/**
 * @param {string} file
 * @param {any[]} nodes
 * @returns {Member[]}
 */
function membersOf(file, nodes) {
  const { source } = parse(file)
  return nodes.flatMap((node) => {
    // A key of type undefined belongs to another member of a union.
    if (!node.key || node.typeAnnotation?.typeAnnotation.type === 'TSUndefinedKeyword') return []
    const name = source.slice(node.key.start, node.key.end)
    const { text, fallback } = readDocstring(docstringBefore(file, node.start))
    return [{ name, type: typeOf(source, node), optional: Boolean(node.optional), text, fallback }]
  })
}

/**
 * @param {string} source
 * @param {any} node
 */
function typeOf(source, node) {
  const slice = (/** @type {any} */ part) => source.slice(part.start, part.end)
  const written =
    node.type === 'TSMethodSignature'
      ? `(${node.params
          .filter((/** @type {any} */ { name }) => name !== 'this')
          .map(slice)
          .join(', ')}) => ${slice(node.returnType.typeAnnotation)}`
      : slice(node.typeAnnotation.typeAnnotation)
  return written
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/([^\s{;,|(=>])\n\s*(?=\w)/g, '$1; ')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '')
    .trim()
}

/**
 * @param {string} file
 * @param {number} start
 */
function docstringBefore(file, start) {
  const { source, comments } = parse(file)
  const last = comments.findLast(({ end }) => end <= start)
  return last && last.value.startsWith('*') && source.slice(last.end, start).trim() === '' ? last.value : ''
}

/**
 * Returns a docstring in one line, without its sentence `Default: …`.
 * @param {string} comment
 */
function readDocstring(comment) {
  const all = comment
    .slice(1)
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [sentence = '', fallback = ''] = /\bDefault: (`[^`]+`|.+?)\.(?= |$)/.exec(all) ?? []
  return { text: all.replace(sentence, '').replace(/\s+/g, ' ').trim(), fallback }
}
