// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { chromium } from 'playwright'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The start script of the Chromium that `bringChromium` unpacks if it finds and installs no other. */
export const unpackedChromium = fileURLToPath(new URL('../.cache/chromium/chromium.sh', import.meta.url))

/**
 * Lists every Chromium of this machine, the preferred one first: `CHROMIUM_PATH` (then no other), an installed one,
 * Playwright's own, the unpacked one.
 *
 * @param {Partial<Record<string, string>>} env
 * @param {string[]} fallbacks paths that count when a file is there
 * @returns {string[]}
 */
export function chromiumCandidates(
  env = process.env,
  fallbacks = [...applications, chromium.executablePath(), unpackedChromium],
) {
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH]
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...installed, ...fallbacks].filter((path) => existsSync(path))
}

/** Returns the Chromium to use; undefined if there is none. `npm test` first proves that it starts. */
export const findChromium = () => chromiumCandidates()[0]
