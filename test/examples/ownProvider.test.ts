import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Example, installExample } from './installExample.js'

let example: Example
beforeAll(() => {
  example = installExample('own-provider')
}, 120_000)
afterAll(() => example?.remove())

const run = (...command: string[]) => {
  const { status, stdout, stderr } = spawnSync('npx', command, {
    cwd: example.folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status, text: stdout + stderr }
}

describe('the example of a provider outside the kit', () => {
  it('compiles with the packed kit in strict mode', () => {
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
    const target = ['--noEmit', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable']
    expect(run('tsc', 'acme.ts', ...strict, ...target)).toEqual({ status: 0, text: '' })
  })

  it('passes the conformance suite', () => {
    const { status, text } = run('vitest', 'run')
    expect(text).toMatch(/Tests +\d\d passed/)
    expect(status).toBe(0)
  })

  it('uses only public imports, and has at most 45 lines', () => {
    const files = ['acme.ts', 'acme.test.ts'].map((file) => readFileSync(join(example.folder, file), 'utf8'))
    const imports = files.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name))
    expect(new Set(imports)).toEqual(new Set(['tillkit/provider', 'tillkit/testing', 'vitest', './acme.js']))
    expect(files[0]?.trim().split('\n').length).toBeLessThanOrEqual(45)
  })
})
