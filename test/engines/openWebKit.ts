import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

import type { Driver } from './driver.js'

/** The programs of WebKitGTK: its driver, its browser, and a virtual screen. */
export interface WebKitPrograms {
  driver: string
  browser: string
  screen: string
}

const keys = { Enter: '\uE007', Tab: '\uE004' } as const
// The key of an element's id in the answers of every driver (W3C WebDriver).
const elementId = 'element-6066-11e4-a52e-4f735466cecf'

/** WebKitGTK's MiniBrowser by W3C WebDriver. */
export async function openWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Driver> {
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x1024x24'])
  const display = await firstLine(xvfb)
  const port = await freePort()
  const env = { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const webDriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' })

  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }
  await untilUp(() => send('GET', '/status'))
  const options = { binary: browser, args: ['--automation'] }
  const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
  )
  const at = `/session/${sessionId}`
  const find = async (using: string, value: string) => {
    const found = await send<Record<string, string>>('POST', `${at}/element`, { using, value })
    return `${at}/element/${found[elementId]}`
  }
  const type = async (selector: string, text: string) =>
    void (await send('POST', `${await find('css selector', selector)}/value`, { text }))
  return {
    engine: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => send('POST', `${at}/url`, { url }),
    reload: () => send('POST', `${at}/refresh`, {}),
    read: (expression) => send('POST', `${at}/execute/sync`, { script: `return (${expression})`, args: [] }),
    click: async (selector) => void (await send('POST', `${await find('css selector', selector)}/click`, {})),
    type,
    press: (key) => type(':focus', keys[key]),
    async close() {
      await send('DELETE', at).catch(() => undefined)
      webDriver.kill()
      xvfb.kill()
    },
  }
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function untilUp(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 100; ; tries -= 1) {
    try {
      await ask()
      return
    } catch (error) {
      if (tries === 0) throw error
      await setTimeout(100)
    }
  }
}
