// @ts-check

/**
 * A step of `npm test`. `run`: a program and its arguments, or the projects of `vitest.config.ts` that one run of Vitest
 * shares. `chromium`: the step needs a browser.
 * @typedef {{ name: string, run: readonly string[], chromium?: true } | { name: string, projects: readonly string[], chromium?: true }} Step
 */

/** @param {string} script @param {string[]} options */
const npm = (script, ...options) => ['npm', 'run', '--silent', script, ...(options.length ? ['--', ...options] : [])]

/**
 * The steps that a change needs. Steps of one round run in parallel. A round starts when the previous one is done,
 * because types and lint find a fault in seconds.
 * @type {readonly (readonly Step[])[]}
 */
const change = [
  [
    { name: 'lockfile', run: [process.execPath, 'scripts/checkLockfile.mjs'] },
    { name: 'lint', run: npm('lint') },
    { name: 'types', run: npm('types') },
    { name: 'build', run: npm('build') },
  ],
  [
    { name: 'browser', projects: ['browser', 'pages'], chromium: true },
    { name: 'node', projects: ['node'] },
    { name: 'unit', projects: ['unit', 'isolated'] },
    { name: 'storybook', projects: ['storybook'], chromium: true },
    { name: 'e2e', projects: ['e2e'], chromium: true },
  ],
]

/** The other steps, which take long or install something. @type {readonly (readonly Step[])[]} */
const rest = [
  [
    { name: 'rest', projects: ['rest'], chromium: true },
    { name: 'accessibility', projects: ['accessibility'], chromium: true },
    { name: 'schedules', run: npm('schedules', '--runs', '200') },
    { name: 'attacks', run: npm('fuzz', '--runs', '20000') },
    { name: 'storybook-build', run: npm('build-storybook') },
  ],
]

/**
 * Returns the rounds to run. `only`: names of steps or Vitest projects, separated by commas; throws for an unknown
 * name. `all`: includes the other steps.
 * @param {{ only?: string | undefined, all?: boolean | undefined }} options @returns {Step[][]}
 */
export function stepsFor({ only, all = false }) {
  const rounds = [...change, ...(all || only ? rest : [])]
  if (!only) return rounds.map((steps) => [...steps])
  const names = only.split(',')
  const known = rounds.flat().flatMap((step) => [step.name, ...('projects' in step ? step.projects : [])])
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length) throw new Error(`--only takes ${[...new Set(known)].join(', ')}; not ${unknown.join(', ')}`)
  return rounds.map((steps) => steps.flatMap((step) => chosen(step, names))).filter((steps) => steps.length > 0)
}

/** A named step, or a Vitest step with the named projects. @param {Step} step @param {string[]} names @returns {Step[]} */
function chosen(step, names) {
  if (names.includes(step.name)) return [step]
  if (!('projects' in step)) return []
  const projects = step.projects.filter((project) => names.includes(project))
  return projects.length ? [{ ...step, projects }] : []
}
