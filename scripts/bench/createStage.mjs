// @ts-check
import { chromium } from 'playwright'

import { bringChromium } from '../bringChromium.mjs'
import { servePages } from './servePages.mjs'

// Chrome's own values for "Slow 4G".
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }

/**
 * How a page is loaded. `slow`: over slow 4G. `cpu`: that many times slower. `hash`: part of its URL. `script`: runs
 * first.
 *
 * @typedef {{ slow?: boolean, cpu?: number, hash?: string, script?: string }} Load
 * @typedef {{ page: import('playwright').Page, cdp: import('playwright').CDPSession, close(): Promise<void> }} Opened
 * @typedef {Awaited<ReturnType<typeof createStage>>} Stage
 */

/**
 * Starts a Chromium and opens pages in it.
 *
 * @param {(source: string) => Promise<import('../../test/bundle/bundleApp.js').Bundle>} build
 */
export async function createStage(build) {
  const executablePath = await bringChromium()
  const browser = await chromium.launch({ executablePath, args: ['--disable-background-networking'] })
  const pages = await servePages(build)
  /** @type {Map<string, Promise<string>>} */
  const urls = new Map()

  /** @param {import('./servePages.mjs').Scene} scene */
  const urlOf = (scene) => {
    const key = JSON.stringify(scene)
    const url = urls.get(key) ?? pages.add(scene)
    urls.set(key, url)
    return url
  }

  return {
    version: browser.version(),
    /** Opens the page for a new visitor. @param {import('./servePages.mjs').Scene} scene @param {Load} [load] @returns {Promise<Opened>} */
    open: async (scene, { slow, cpu, hash = '', script } = {}) => {
      const url = await urlOf(scene)
      const context = await browser.newContext()
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      if (script) await page.addInitScript(script)
      if (slow) {
        await cdp.send('Network.enable')
        await cdp.send('Network.emulateNetworkConditions', slow4G)
      }
      if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
      await page.goto(url + hash, { waitUntil: 'load' })
      return { page, cdp, close: () => context.close() }
    },
    close: async () => {
      pages.close()
      await browser.close()
    },
  }
}
