// @ts-check
// Reads the errors for developers from the syntax tree of `src/`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseSync } from 'vite'

/**
 * @typedef {Record<string, any>} Node
 * @typedef {{ text: string, where: string, file: string }} DeveloperError `text`: with `…` for parts that vary.
 */

const root = join(import.meta.dirname, '../../src')
// Texts for shoppers, generated data, and the answers of the sandboxes, which imitate a provider.
const others =
  /^(locales|countries\/\w+\/)|^testing\/(sandboxes|answerRequest|createMemoryLookup)|^schema\/\w+Words|\/mapping\.ts$/

// Where developers see the texts that these files return.
/** @type {Record<string, string>} */
const places = {
  'providers/answerFaults.ts': 'fault',
  'providers/placeFault.ts': 'fault',
  'sections/custom/runSchema.ts': 'report',
}

/** Every error of `src/`, each text once. */
export function readErrors() {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !others.test(file)).toSorted()
  const all = sources.flatMap((file) => errorsIn(readFileSync(join(root, file), 'utf8'), file))
  return [...new Map(all.map((each) => [each.text, each])).values()]
}

/**
 * The errors in a source: the text of every error, warning and log entry, and every other text that is a sentence.
 * @param {string} code
 * @param {string} file
 * @returns {DeveloperError[]}
 */
export function errorsIn(code, file) {
  /** @type {Map<string, Node>} */
  const constants = new Map()
  /** @type {DeveloperError[]} */
  const found = []
  /** @type {string | undefined} */
  let prefix

  /** @type {(node: Node | undefined) => string | undefined} */
  const textOf = (node) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
    if (node?.type === 'Identifier' && constants.has(node.name)) return textOf(constants.get(node.name))
    if (node?.type === 'BinaryExpression' && node.operator === '+') {
      const [left, right] = [textOf(node.left), textOf(node.right)]
      return left === undefined || right === undefined ? undefined : left + right
    }
    if (node?.type !== 'TemplateLiteral') return undefined
    const places = node.expressions.map((/** @type {Node} */ each) => textOf(each) ?? '…')
    return node.quasis
      .map((/** @type {Node} */ { value }, /** @type {number} */ at) => value.cooked + (places[at] ?? ''))
      .join('')
  }

  /** @type {(node: Node, parents: Node[]) => void} */
  const visit = (node, parents) => {
    const text = textOf(node.type === 'Identifier' ? undefined : node)
    if (text === undefined) {
      for (const [key, child] of Object.entries(node))
        if (key !== 'parent') for (const each of [child].flat()) if (each?.type) visit(each, [node, ...parents])
      return
    }
    const place = placeOf(node, parents)
    if (!place || text.includes('\n')) return
    const [where, isMessage] = place
    const [, name] = /^([\w.[\]"…]+: )…[… .]*$/.exec(text) ?? []
    if (name) prefix = name
    else if (isMessage ? /\w.* \w|\.$/.test(text.replaceAll('…', 'x')) : isSentence(text)) {
      const isWrapped = prefix && !parents.some(({ type }) => type === 'NewExpression') && isFault(parents)
      found.push({
        text: isWrapped ? prefix + text : text,
        where: places[file] ?? (text.startsWith('it ') ? 'fault' : where),
        file,
      })
    }
  }

  const { program } = parseSync(file, code)
  collectConstants(program, constants)
  // The second time with the prefix that a later line may add.
  for (let round = 0; round < 2; round++) {
    found.length = 0
    visit(program, [])
  }
  return found
}

/** A sentence, or the part of one that says what is wrong with a value. */
const isSentence = (/** @type {string} */ text) =>
  ((text.match(/\p{L}{2,}/gu) ?? []).length > 2 && /[\w)"`\]'…]\.(\s|$)/.test(text)) || / is …, /.test(text)

/** @type {(node: Node, constants: Map<string, Node>) => void} */
function collectConstants({ body }, constants) {
  for (const { declarations = [] } of body)
    for (const { id, init } of declarations) if (init && id.type === 'Identifier') constants.set(id.name, init)
}

const calleeOf = (/** @type {Node} */ { callee }) => callee?.name ?? callee?.property?.name ?? ''

/** Whether a text is passed to a check of options, or returned as a fault. */
const isFault = (/** @type {Node[]} */ parents) =>
  parents.some(
    (each) =>
      each.type === 'ReturnStatement' ||
      each.type === 'ArrowFunctionExpression' ||
      (each.type === 'CallExpression' && /^(check|wrong)$/.test(calleeOf(each))),
  )

/**
 * Where a developer sees a text, and whether it is surely a message; undefined for any other text.
 * @param {Node} node
 * @param {Node[]} parents
 * @returns {[where: string, isMessage: boolean] | undefined}
 */
function placeOf(node, parents) {
  let child = node
  for (const parent of parents) {
    const { type } = parent
    if (type === 'NewExpression' && /(Error|Exception)$/.test(calleeOf(parent))) {
      const isReported = parents.some((each) => each.type === 'CallExpression' && calleeOf(each) === 'reportFault')
      return [isReported ? 'report' : 'error', parent.arguments[0] === child]
    }
    if (type === 'NewExpression' && calleeOf(parent) === 'Problem') {
      const at = parent.arguments.indexOf(child)
      return [at === 1 ? 'answer' : 'log', at > 0]
    }
    if (type === 'CallExpression') {
      const name = calleeOf(parent)
      if (name === 'warnOnce') return ['warning', parent.arguments[0] === child]
      if (name === 'reportAnswer') return ['report', true]
      if (name === 'refine') return ['issue', true]
      if (/^(check|wrong)$/.test(name) && parent.arguments.length > 0)
        return ['error', parent.arguments.at(-1) === child]
      if (/^(unusable|unavailable)$/.test(name)) return ['log', true]
    }
    if (type === 'VariableDeclarator' && /^(logged|detail)$/.test(parent.id.name)) return ['log', true]
    if (type === 'AssignmentExpression' && parent.left.property?.name === 'detail') return ['log', true]
    if (type === 'Property') {
      const key = parent.key.name ?? parent.key.value
      if (/^(gap|note|text|title)$/.test(key)) return undefined
      if (key === 'detail') return ['log', true]
      if (/^(hint|error|message)$/.test(key)) return ['issue', true]
    }
    child = parent
  }
  return ['error', false]
}
