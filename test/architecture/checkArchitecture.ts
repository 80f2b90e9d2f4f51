import { undocumented } from './docstrings.js'
import { findCircles } from './findCircles.js'
import { isShared, layerOf, layers, memberOf, otherFiles, publicEntry } from './layers.js'
import { type Edge, type Files, type Module, parseModules } from './parseModules.js'
import { sourceRules, tooLong } from './sourceRules.js'

/** What the check saw, so that an empty check cannot pass, and what it found, as `file:line rule: message`. */
export interface Report {
  modules: number
  edges: number
  problems: string[]
  /** Findings to look at, which do not fail the check. */
  warnings: string[]
}

/** Checks a source tree against the layers and the rules of `sourceRules.ts`. */
export function checkArchitecture(files: Files): Report {
  const modules = parseModules(files)
  const outside = Object.keys(files)
    .filter((file) => !otherFiles.test(file) && !layerOf(file))
    .map((file) => `${file}:1 layers: outside every layer`)
  const problems = [...modules.values()].flatMap((module) => [
    ...module.edges.flatMap((edge) =>
      edgeProblems(module, edge).map((text) => place(module, edge.start, 'layers', text)),
    ),
    ...Object.entries(sourceRules).flatMap(([rule, check]) =>
      check(module, files).map(({ at, message }) => place(module, at, rule, message)),
    ),
  ])
  const silent = [...modules.keys()]
    .filter((file) => publicEntry.test(file))
    .flatMap((file) => undocumented(file, modules))
  return {
    modules: modules.size,
    edges: [...modules.values()].reduce((sum, { edges }) => sum + edges.filter(({ to }) => to).length, 0),
    warnings: [...modules.values()].flatMap(tooLong),
    problems: [
      ...outside,
      ...problems,
      ...findCircles(modules).map((files) => `${files[0]}:1 circle: ${files.join(', ')}`),
      ...new Set(silent.map((each) => `${each} docstring: a public name without one`)),
    ],
  }
}

const place = ({ file, lineAt }: Module, at: number, rule: string, message: string) =>
  `${file}:${lineAt(at)} ${rule}: ${message}`

function edgeProblems({ file }: Module, { specifier, to }: Edge): string[] {
  if (to === undefined) return []
  if (to.endsWith('(not found)')) return [`${specifier} leads nowhere`]
  const [from, target] = [layerOf(file), layerOf(to)]
  const problems: string[] = []
  if (from && target && from !== target && !layers[from]?.from.includes(target)) {
    problems.push(`${from} imports ${target} (${to})`)
  }
  const [member, other] = [memberOf(file), memberOf(to)]
  const areSiblings = member && other && member !== other && member.split('/')[0] === other.split('/')[0]
  if (areSiblings && !isShared(other, member)) {
    problems.push(`${member} imports its sibling ${other}`)
  }
  if (from === 'testing' && /^server\/(index|node|browser)\.ts$/.test(to))
    problems.push(`testing imports the entry ${to}`)
  return problems
}
