import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { packKit } from '../packKit.js'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tillkit-experiments-'))
const packages = ['react', 'react-dom', 'react-hook-form', 'zod', '@types/react', '@types/react-dom', 'csstype']

beforeAll(() => {
  const kit = join(folder, 'node_modules/tillkit')
  mkdirSync(kit, { recursive: true })
  execFileSync('tar', ['-xzf', packKit(), '--strip-components=1', '-C', kit])
  for (const name of [...packages, '@hookform/resolvers', 'libphonenumber-js']) {
    const target = join(folder, 'node_modules', name)
    mkdirSync(dirname(target), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), target, 'junction')
  }
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts')))
    cpSync(join(import.meta.dirname, file), join(folder, file))
  // A custom provider and a custom design are complete examples.
  cpSync(join(root, 'examples/own-provider/acme.ts'), join(folder, 'acme.ts'))
  cpSync(join(root, 'examples/shadcn/src'), join(folder, 'shadcn'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    jsx: 'react-jsx',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: false,
    noEmit: true,
    skipLibCheck: true,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*', 'shadcn/**/*'] }))
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the types of the packed kit', () => {
  it('support a custom adapter, provider, fields and design, with strict and exact types', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const run = (...options: string[]) =>
      spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false', ...options], { encoding: 'utf8' })
        .stdout
    expect(run()).toBe('')
    const files = run('--listFilesOnly')
    for (const file of ['acme.ts', 'notesAndTerms.tsx', 'ownAdapter.tsx', 'shadcn/ShopCheckout.tsx'])
      expect(files).toContain(join(folder, file))
    expect(files).toContain('node_modules/tillkit/dist/index.d.ts')
  }, 60_000)
})
