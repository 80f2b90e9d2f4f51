import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { type Site, startSite } from '../site/startSite.js'
import type { Driver } from './driver.js'
import { flows } from './flows.js'
import { openChromium } from './openChromium.js'
import { openFirefox } from './openFirefox.js'
import { openWebKit } from './openWebKit.js'

const program = (name: string, ...folders: string[]) =>
  [...(process.env.PATH ?? '').split(delimiter), ...folders]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** Opens each engine; a text says what is missing. */
const engines: Readonly<Record<string, (cache: string) => Promise<Driver> | string>> = {
  chromium: () => openChromium(),
  firefox(cache) {
    const path = process.env.FIREFOX_PATH ?? program('firefox-esr') ?? program('firefox')
    return path ? openFirefox(path, cache) : 'No Firefox: apt-get install firefox-esr, or set FIREFOX_PATH.'
  },
  webkit() {
    const libraries = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1`)
    const [driver, browser, screen] = [
      program('WebKitWebDriver'),
      program('MiniBrowser', ...libraries),
      program('Xvfb'),
    ]
    if (driver && browser && screen) return openWebKit({ driver, browser, screen })
    return 'No WebKitGTK: apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb.'
  },
}

/**
 * Runs every flow in the named engines and prints the results. Returns the number of failures; a missing engine counts
 * as one.
 */
export async function runEngines(root: string, names: readonly string[]): Promise<number> {
  const site = await startSite(root)
  let failures = 0
  for (const name of names) {
    const opened =
      engines[name]?.(join(root, '.cache')) ?? `Not an engine: ${name}. Known: ${Object.keys(engines).join(', ')}.`
    if (typeof opened === 'string') {
      console.error(opened)
      failures += 1
    } else failures += await runFlows(await opened, site)
  }
  await site.close()
  return failures
}

async function runFlows(driver: Driver, site: Site): Promise<number> {
  console.log(`\n${driver.engine}`)
  let failures = 0
  try {
    for (const [name, flow] of Object.entries(flows)) {
      try {
        await flow({ driver, site })
        console.log(`  passed  ${name}`)
      } catch (error) {
        failures += 1
        console.log(`  FAILED  ${name}\n${error instanceof Error ? error.message : String(error)}`)
      }
    }
  } finally {
    await driver.close()
  }
  return failures
}
