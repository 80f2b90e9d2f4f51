import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Demo, startDemo } from './startDemo.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
let demo: Demo

beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.stop())

it('the recipe for Playwright passes in its own runner', async () => {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/recipes']
  const run = spawn(process.execPath, args, { cwd: root, env: { ...process.env, BASE_URL: demo.url } })
  let output = ''
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [status] = (await once(run, 'close')) as [number | null]
  expect(status, output).toBe(0)
  expect(output).toContain('1 passed')
})
