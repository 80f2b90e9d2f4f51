import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { beforeAll, describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/.*\.tsx?$/.test(file))
  .toSorted()

describe("the merchants' integrations", () => {
  let lines: string[] = []

  beforeAll(() => {
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
    const options = ['--noEmit', '--listFiles', '--pretty', 'false', '-p', '.']
    lines = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8' }).stdout.split('\n')
  }, 60_000)

  it('are all type-checked', () => {
    const seen = lines.map((line) => line.trim().replaceAll('\\', '/'))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !seen.some((line) => line.endsWith(`/integrations/${file}`)))).toEqual([])
  })

  it('compile against the public entries', () => {
    const found = lines.flatMap((line) => /^(\S+?\.tsx?)\(\d+,\d+\): error /.exec(line)?.[1] ?? [])
    const own = found.map((file) => file.replaceAll('\\', '/')).filter((file) => files.includes(file))
    expect([...new Set(own)].toSorted(), lines.filter((line) => line.includes(': error ')).join('\n')).toEqual([])
  })

  it('have passing tests of their own', () => {
    const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run'], { cwd: folder, encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  }, 60_000)
})
