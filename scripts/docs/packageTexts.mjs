// @ts-check
// The files of the package for programs: coding agents and the command line of shadcn.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readExports } from './readMembers.mjs'

const root = join(import.meta.dirname, '../..')
const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')
const oneLine = (/** @type {string} */ text) => text.trim().replace(/\s*\n\s*/g, ' ')

/**
 * Each file with its text. They are generated while packing: tools look for them at the top of the package, and a copy in
 * the repository could be out of date.
 * @returns {Record<string, string>}
 */
export const packageTexts = () => ({
  'llms.txt': writeLlms(),
  'skills/tillkit/SKILL.md': writeSkill(),
  'registry.json': `${JSON.stringify(registry(), null, 2)}\n`,
})

/** An index of the documentation, as llmstxt.org defines it: from the README, the docstrings and the examples. */
function writeLlms() {
  const readme = read('README.md')
  const [, summary = ''] = /^# tillkit\n\n([^]*?)\n\n/.exec(readme) ?? []
  const points = readme.match(/^- \*\*.+$/gm) ?? []
  const pages = [...readme.matchAll(/^\| \[(.+?)\]\((docs\/.+?)\) +\| (.+?) +\|$/gm)]
  const examples = readdirSync(join(root, 'examples')).flatMap((name) => {
    const file = `examples/${name}/README.md`
    if (!existsSync(join(root, file))) return []
    const [, title = '', text = ''] = /^# (.+)\n\n([^]*?)\n\n/.exec(read(file)) ?? []
    return `- [${title}](${file}): ${oneLine(text)}`
  })
  return (
    [
      '# tillkit',
      `> ${oneLine(summary)}`,
      points.join('\n'),
      '## Start',
      '- [README](README.md): install, a form, your own backend, the relay, your own look\n' +
        '- [Skill](skills/tillkit/SKILL.md): the steps to add a checkout, for coding agents',
      '## Documentation',
      pages.map(([, title, file, text]) => `- [${title}](${file}): ${text}`).join('\n'),
      '## Components and hooks',
      listParts().join('\n'),
      '## Examples',
      examples.join('\n'),
      '## Optional',
      '- [Architecture](ARCHITECTURE.md): how the kit is built\n- [Changes](CHANGELOG.md): what each version changed\n' +
        '- [shadcn](registry.json): the headless checkout as a shadcn registry',
    ].join('\n\n') + '\n'
  )
}

/** Every component and hook with a heading on a page, and the first sentence of its docstring. */
function listParts() {
  const pages = ['docs/components.md', 'docs/hooks.md'].map((page) => ({ page, text: read(page) }))
  return readExports(join(root, 'src/index.ts')).flatMap(({ name, text }) => {
    const page = pages.find((each) =>
      each.text.split('\n').some((line) => /^#+ /.test(line) && line.endsWith(` ${name}`)),
    )
    const sentence = /^[^]*?\.(?=\s|$)/.exec(text)?.[0] ?? text
    return page ? [`- [${name}](${page.page}#${name.toLowerCase().replace('.', '')}): ${sentence}`] : []
  })
}

/** `skill.md` with the code blocks of the documentation, and links relative to the folder of the skill. */
function writeSkill() {
  const text = readFileSync(join(import.meta.dirname, 'skill.md'), 'utf8')
  return text
    .replace(/^<!-- code (\S+) (.+) -->$/gm, (_line, page, heading) => codeBelow(page, heading))
    .replace(/\]\((?!https?:)/g, '](../../')
}

/**
 * The first code block below a heading.
 * @param {string} page
 * @param {string} heading
 */
function codeBelow(page, heading) {
  const [, below] = read(page).split(new RegExp(`^#+ ${heading}$`, 'm'))
  const code = /^```tsx?\n[^]*?^```$/m.exec(below ?? '')?.[0]
  if (!code) throw new Error(`${page} has no code below "${heading}".`)
  return code
}

/** The example as an item for `npx shadcn add`: see https://ui.shadcn.com/schema/registry.json. */
function registry() {
  const folder = 'examples/shadcn/src'
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && file !== 'main.tsx')
    .toSorted()
  const { dependencies } = JSON.parse(read('examples/shadcn/package.json'))
  const used = ['react-hook-form', 'tillkit', 'zod']
  return {
    $schema: 'https://ui.shadcn.com/schema/registry.json',
    name: 'tillkit',
    homepage: 'https://www.npmjs.com/package/tillkit',
    items: [
      {
        name: 'checkout',
        type: 'registry:block',
        title: 'Checkout',
        description:
          'A whole checkout on native elements: contact, addresses, tax ID, shipping options and a save button.',
        dependencies: used.map((name) => `${name}@${dependencies[name]}`),
        files: files.map((file) => ({
          path: `${folder}/${file}`,
          type: file.startsWith('ui/') ? 'registry:ui' : 'registry:component',
          target: `components/checkout/${file}`,
        })),
      },
    ],
  }
}
