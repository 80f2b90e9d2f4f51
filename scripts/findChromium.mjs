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

/** The start script of the Chromium that `bringChromium` unpacks when the machine has and gets no other. */
export const unpackedChromium = fileURLToPath(new URL('../.cache/chromium/chromium.sh', import.meta.url))

/**
 * Every Chromium of this machine, the preferred first: `CHROMIUM_PATH` (then no other), an installed one, Playwright's
 * own, the unpacked one.
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

/** The Chromium to use, undefined when there is none; `npm test` proves first that it starts. */
export const findChromium = () => chromiumCandidates()[0]
