import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const program = `
import { createSandboxAdapter, exampleValues } from './src/testing/index.js'
const { shippingAddress } = exampleValues()
const adapter = createSandboxAdapter('stripe', { quoteShipping: () => [] })
const options = { signal: new AbortController().signal, idempotencyKey: 'k' }
for (const line1 of ['1 Main St', '', 'test reject city']) {
  const { status } = await adapter.update({ shippingAddress: { ...shippingAddress, line1 } }, options)
  console.log(status)
}
const sent = JSON.parse('{"shippingAddress":{"__proto__":{"polluted":1}}}')
console.log((await adapter.update(sent, options)).reason, {}.polluted)
`

describe('the relay in a hardened runtime', () => {
  it.each([['--disable-proto=throw'], ['--disable-proto=delete'], ['--frozen-intrinsics', '--no-warnings']])(
    'works with %s',
    async (...flags) => {
      const resolveDir = fileURLToPath(new URL('../..', import.meta.url))
      const { outputFiles } = await build({
        stdin: { contents: program, resolveDir },
        bundle: true,
        format: 'esm',
        write: false,
        define: { 'process.env.NODE_ENV': '"production"' },
      })
      const input = outputFiles[0]?.text ?? ''
      const run = spawnSync(process.execPath, [...flags, '--input-type=module', '-'], { input, encoding: 'utf8' })
      expect(run.stderr).toBe('')
      expect(run.stdout).toBe('saved\nrejected\nrejected\nmisconfigured undefined\n')
    },
  )
})
