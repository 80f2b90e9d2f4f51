// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { format, resolveConfig } from 'prettier'
import { runnerImport } from 'vite'

import { readErrors } from './readErrors.mjs'
import { readExports, readMembers } from './readMembers.mjs'

const root = join(import.meta.dirname, '../..')
/** @type {import('./readErrors.mjs').DeveloperError[] | undefined} */
let errors
const providers = readdirSync(join(root, 'src/providers'), { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? each.name : [],
)

/**
 * Returns a page of `docs/` with its tables filled from the code: the text between `<!-- table Name file -->` and `<!--
 * /table -->`, and similar markers.
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function fillTables(text) {
  let filled = ''
  let end = 0
  for (const found of text.matchAll(
    /<!-- (table|exports|fields|keys|codes|parts|errors)(.*) -->\n[^]*?<!-- \/\1 -->/g,
  )) {
    const [all, kind = '', given = ''] = found
    const table = await writeTable(kind, given.trim().split(' '), all)
    filled += `${text.slice(end, found.index)}<!-- ${kind}${given} -->\n\n${table}\n\n<!-- /${kind} -->`
    end = found.index + all.length
  }
  const config = await resolveConfig(join(root, 'docs/page.md'))
  return format(filled + text.slice(end), { ...config, parser: 'markdown' })
}

/**
 * @param {string} kind
 * @param {string[]} given
 * @param {string} before The present table of the page.
 */
async function writeTable(kind, [name = '', file = ''], before) {
  if (kind === 'table') return memberTable(readMembers(join(root, file), name))
  if (kind === 'exports') {
    const rows = readExports(join(root, name)).map((each) => [`\`${each.name}\``, each.text])
    return toTable(['name', 'meaning'], rows)
  }
  if (kind === 'errors') return errorTable(new RegExp(name), before)
  if (kind === 'keys') return keyTable()
  if (kind === 'fields') return (await Promise.all(providers.map(fieldTable))).join('\n\n')
  return kind === 'codes' ? codeTable() : partList()
}

/** @param {import('./readMembers.mjs').Member[]} members */
function memberTable(members) {
  const isMixed = new Set(members.map(({ optional }) => optional)).size > 1
  const hasDefaults = isMixed || members.some(({ fallback }) => fallback)
  const rows = members.map(({ name, type, optional, text, fallback }) => [
    `\`${name}\``,
    code(type),
    ...(hasDefaults ? [optional ? fallback || '–' : 'required'] : []),
    text,
  ])
  return toTable(['name', 'type', ...(hasDefaults ? ['default'] : []), 'meaning'], rows)
}

/** @param {string} id */
async function fieldTable(id) {
  const module = await load(`src/providers/${id}/index.ts`)
  const provider = /** @type {import('../../src/providers/provider.js').Provider} */ (
    Object.values(module).find((value) => typeof value === 'object' && value !== null && 'fields' in value)
  )
  const entries = Object.entries(provider.fields)
  const rows = entries.flatMap(([path, row]) =>
    row && 'to' in row
      ? [[`\`${path}\``, code(row.to), String(row.max ?? '–'), row.required ? 'yes' : '–', `\`${row.blank}\``]]
      : [],
  )
  const gaps = entries.flatMap(([path, row]) => (row && 'gap' in row ? [[`\`${path}\``, row.gap]] : []))
  return [
    `### ${id}`,
    toTable(['field', 'in the request', 'longest', 'required', 'empty'], rows),
    'Not stored:',
    toTable(['field', 'why'], gaps),
  ].join('\n\n')
}

/** The fields of each section that has any of its own. */
async function keyTable() {
  const { sectionKeys } = await load('src/sections/keys.ts')
  const sections = Object.entries(/** @type {Record<string, string[]>} */ (sectionKeys))
  const rows = sections.filter(([, keys]) => keys.length).map(([id, keys]) => [`\`${id}\``, keys.map(code).join(', ')])
  return toTable(['section', 'fields'], rows)
}

/** The codes that have a text, each with its English text. */
async function codeTable() {
  const { messages } = await load('src/locales/messages/en.ts')
  const texts = Object.entries(/** @type {Record<string, string>} */ (messages))
  const rows = texts.flatMap(([key, text]) => (/^issue\.[\w-]+$/.test(key) ? [[`\`${key.slice(6)}\``, text]] : []))
  return toTable(['code', 'English text'], rows)
}

/**
 * The errors for developers in the files that match, with their causes from the page. A new error has an empty cell.
 * @param {RegExp} files
 * @param {string} before
 */
function errorTable(files, before) {
  const causes = new Map(
    [...before.matchAll(/^\| (`.*`) +\|.*?\| (.*?) *\|$/gm)].map(([, message, cause]) => [message, cause]),
  )
  errors ??= readErrors()
  const rows = errors
    .filter(({ file }) => files.test(file))
    .map(({ text, where }) => [quote(text), where, causes.get(quote(text)) ?? ''])
  return toTable(['message', 'where', 'cause'], rows)
}

/** Code that may hold backticks, as prettier writes it. @param {string} text */
function quote(text) {
  if (!text.includes('`')) return `\`${text}\``
  return /^`|`$/.test(text) ? `\`\` ${text} \`\`` : `\`\`${text}\`\``
}

/** The values of `data-till`. */
function partList() {
  const type = /export type Part =([^]*?)\n\n/.exec(readFileSync(join(root, 'src/form/store/props.ts'), 'utf8'))?.[1]
  return `${[...(type ?? '').matchAll(/'(\w+)'/g)].map(([, part]) => `\`${part}\``).join(', ')}.`
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, unknown>>}
 */
async function load(file) {
  const { module } = await runnerImport(join(root, file), { configFile: false, resolve: { tsconfigPaths: true } })
  return /** @type {Record<string, unknown>} */ (module)
}

/** @param {string} text */
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function toTable(head, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
