import { fileURLToPath } from 'node:url'

import { getRequestListener } from '@hono/node-server'
import { build } from 'esbuild'
import express from 'express'
import { Hono } from 'hono'
import { Miniflare } from 'miniflare'
import { describe, expect, it, onTestFinished } from 'vitest'

import { toNodeHandler } from '../../src/server/node.js'
import { describeRelayHost, type RelayHost, sendUpdate } from '../conformance/describeRelayHost.js'
import { listen } from './listen.js'
import { createRelayUnderTest } from './relayUnderTest.js'

describeRelayHost('node:http', (provider) => listen(toNodeHandler(createRelayUnderTest(provider))))

describeRelayHost('Express', async (provider) => {
  const app = express()
  app.use('/checkout', toNodeHandler(createRelayUnderTest(provider)))
  app.use(express.json())
  return at('/checkout', await listen(app))
})

describeRelayHost('Hono', async (provider) => {
  const relay = createRelayUnderTest(provider)
  const app = new Hono()
  app.all('/checkout', ({ req }) => relay(req.raw))
  return at('/checkout', await listen(getRequestListener(app.fetch)))
})

describeRelayHost('a Workers runtime', async (provider) => {
  const runtime = new Miniflare({
    modules: true,
    script: await bundleWorker(),
    bindings: { PROVIDER: provider },
    compatibilityDate: '2025-01-01',
    cf: false,
  })
  return { url: (await runtime.ready).href, close: () => runtime.dispose() }
})

describe('the relay behind something that reads the body', () => {
  const relay = () => createRelayUnderTest('http://127.0.0.1:1')

  it('says on Express to stand before express.json(), and does not wait for what was read', async () => {
    const app = express().use(express.json()).use('/checkout', toNodeHandler(relay()))
    const { url, close } = await listen(app)
    onTestFinished(close)
    const answer = await sendUpdate(`${url}/checkout`)
    const detail = expect.stringContaining('Mount the relay before express.json()') as string
    expect(await answer.json()).toMatchObject({ status: 500, detail })
  })

  it('says on Hono to hand over the request unread', async () => {
    const app = new Hono()
    app.all('/checkout', async ({ req }) => {
      await req.json()
      return relay()(req.raw)
    })
    const { url, close } = await listen(getRequestListener(app.fetch))
    onTestFinished(close)
    const answer = await sendUpdate(`${url}/checkout`)
    const detail = expect.stringContaining('Hand over the request unread') as string
    expect(await answer.json()).toMatchObject({ status: 500, detail })
  })
})

const at = (path: string, { url, close }: RelayHost): RelayHost => ({ url: url + path, close })

/** What a bundler makes of the relay for Workers: no module of Node, and none that is left to find. */
async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker'],
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
