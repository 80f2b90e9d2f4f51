// @vitest-environment node
// Isolated: the Hono server replaces the global Request and Response.
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
    script: await bundleWorker('worker.ts'),
    bindings: { PROVIDER: provider },
    compatibilityDate: '2025-01-01',
    cf: false,
  })
  return { url: (await runtime.ready).href, close: () => runtime.dispose() }
})

describe('the relay after a body parser', () => {
  const relay = () => createRelayUnderTest('http://127.0.0.1:1')

  it('tells Express users to mount it before express.json(), without waiting for the body', async () => {
    const app = express().use(express.json()).use('/checkout', toNodeHandler(relay()))
    const { url, close } = await listen(app)
    onTestFinished(close)
    const answer = await sendUpdate(`${url}/checkout`)
    const detail = expect.stringContaining('Mount the relay before express.json()') as string
    expect(await answer.json()).toMatchObject({ status: 500, detail })
  })

  it('tells Hono users to pass on the unread request', async () => {
    const app = new Hono()
    app.all('/checkout', async ({ req }) => {
      await req.json()
      return relay()(req.raw)
    })
    const { url, close } = await listen(getRequestListener(app.fetch))
    onTestFinished(close)
    const answer = await sendUpdate(`${url}/checkout`)
    const detail = expect.stringContaining('Pass the request unread') as string
    expect(await answer.json()).toMatchObject({ status: 500, detail })
  })
})

describe('the log of the relay on a Workers runtime', () => {
  it('has an entry for each request after its answer', async () => {
    const entries: string[] = []
    const log = await listen((req, res) => {
      let text = ''
      req.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => res.end(String(entries.push(text))))
    })
    onTestFinished(log.close)
    const provider = await listen((_req, res) => res.end('{"id":"cs_test_1","object":"checkout.session"}'))
    onTestFinished(provider.close)
    const runtime = new Miniflare({
      modules: true,
      script: await bundleWorker('logWorker.ts'),
      bindings: { PROVIDER: provider.url, LOG: log.url },
      compatibilityDate: '2025-01-01',
      cf: false,
    })
    onTestFinished(() => runtime.dispose())
    const { href } = await runtime.ready
    expect((await sendUpdate(href)).status).toBe(200)
    expect((await fetch(href)).status).toBe(405)
    expect((await fetch(href, { method: 'POST' })).status).toBe(403)
    expect(entries.map((text) => JSON.parse(text) as unknown)).toEqual([
      { status: 200, step: 'saved' },
      { status: 405, step: 'request' },
      { status: 403, step: 'request' },
    ])
  }, 60_000)
})

const at = (path: string, { url, close }: RelayHost): RelayHost => ({ url: url + path, close })

/** Bundles the relay for Workers, and fails if it needs a module of Node or an unknown one. */
async function bundleWorker(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker'],
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
