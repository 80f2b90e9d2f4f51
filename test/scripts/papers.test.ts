import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts, name, version, devEngines } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  name: string
  version: string
  devEngines: { runtime: { version: string } }
}

describe('CONTRIBUTING.md', () => {
  it('names every script, and no document names a missing one', () => {
    // A row of the table can have several scripts, the later ones without `npm run`.
    const rows = read('CONTRIBUTING.md').match(/^\| `npm .*$/gm) ?? []
    const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(?:npm (?:run )?)?([a-z:-]+)/g)])
    const names = new Set([...listed.map(([, script]) => script), 'start', 'prepack', 'postpack'])
    expect(Object.keys(scripts).filter((script) => !names.has(script))).toEqual([])
    for (const file of ['README.md', 'test/recipes/README.md'])
      for (const [, script = ''] of read(file).matchAll(/npm run\s+([\w:-]+)/g))
        expect(scripts, file).toHaveProperty([script])
  })

  it('explains how to release, and the release notes can be generated', () => {
    const { changelog, baseBranch } = JSON.parse(read('.changeset/config.json')) as Record<string, string>
    expect(baseBranch).toBe('main')
    expect(read(join('.changeset', changelog ?? ''))).toContain('getReleaseLine')
    expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`)
    for (const file of readdirSync(join(root, '.changeset')).filter((each) => /^(?!README).*\.md$/.test(each)))
      expect(read(join('.changeset', file)), file).toMatch(
        new RegExp(`^---\n'${name}': (patch|minor|major)\n---\n\n\\S`),
      )
    for (const example of ['hono-workers', 'next', 'node-ssr', 'own-backend', 'vite-express'])
      expect(read(`examples/${example}/package.json`)).toContain(`"${name}": "^${version}"`)
  })
})

describe('.github', () => {
  it('runs the CI steps on every supported version of Node', () => {
    const workflow = read('.github/workflows/ci.yml')
    const lines = /node: \[([^\]]+)\]/.exec(workflow)?.[1]?.split(', ')
    expect(devEngines.runtime.version.match(/(?<=[\^=])\d+/g)).toEqual(lines)
    expect(workflow).toContain('run: bash .ci/run')
    expect(lines).toContain(read('.nvmrc').trim())
  })

  it('publishes with provenance, and only after the tests passed', () => {
    const workflow = read('.github/workflows/release.yml')
    expect(workflow).toContain('uses: ./.github/workflows/ci.yml')
    expect(workflow).toContain('needs: test')
    expect(workflow).toContain('id-token: write')
    expect(workflow).toContain('npm publish --provenance')
    expect(workflow).not.toContain('secrets.')
  })
})
