// @ts-check
// `npm run screenshots`: builds Storybook and takes a picture of every story in light and dark, in both directions, on
// a phone, a tablet and a desktop. Open `screenshots/index.html` to browse them. `-- --only checkoutform` takes the
// stories whose ID contains the word. `--built` uses the last build of Storybook.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright'
import { preview } from 'vite'

import { bringChromium } from './bringChromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'screenshots')
const themes = ['light', 'dark']
const directions = ['ltr', 'rtl']
const widths = [320, 768, 1280]
const pages = 2

const { only = '', built } = parseArgs({ options: { only: { type: 'string' }, built: { type: 'boolean' } } }).values
if (!built) {
  const { status } = spawnSync('npm', ['run', 'build-storybook'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
}

/** @typedef {{ id: string, title: string, name: string, type: string }} Entry */
/** @typedef {{ story: string, title: string, theme: string, dir: string, width: number, file: string }} Picture */
const index = JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8'))
const entries = /** @type {Entry[]} */ (Object.values(index.entries))
const stories = entries.filter(({ type, id }) => type === 'story' && id.includes(only))

if (!only) rmSync(folder, { recursive: true, force: true })
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { port: 0, host: '127.0.0.1' },
})
const url = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: await bringChromium() })
// Pictures of other stories from an earlier run stay.
const list = join(folder, 'pictures.js')
const assignment = 'globalThis.pictures = '
const earlier = only ? readList() : []
/** @type {Map<string, Picture[]>} */
const taken = new Map()
/** @type {string[]} */
const broken = []
const started = performance.now()
const waiting = [...stories]
await Promise.all(Array.from({ length: pages }, work))
await browser.close()
await server.close()

const pictures = publish()
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`${pictures.length} pictures of ${stories.length} stories in ${seconds} s: screenshots/index.html`)
for (const line of broken) console.error(line)
process.exitCode = broken.length ? 1 : 0

/** Takes the stories one after the other. */
async function work() {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const page = await context.newPage()
    try {
      taken.set(story.id, await photograph(page, story))
      publish()
    } catch (error) {
      broken.push(`${story.id}: ${String(error)}`)
    }
    await page.close()
  }
}

/** Written after each story, so that an interrupted run can be browsed. */
function publish() {
  const pictures = entries.flatMap(({ id }) => taken.get(id) ?? earlier.filter(({ file }) => file.startsWith(`${id}/`)))
  mkdirSync(folder, { recursive: true })
  writeFileSync(list, assignment + JSON.stringify(pictures))
  copyFileSync(join(root, 'scripts/screenshots.html'), join(folder, 'index.html'))
  return pictures
}

/** @param {import('playwright').Page} page @param {Entry} story @returns {Promise<Picture[]>} */
async function photograph(page, { id, title, name }) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${url}iframe.html?id=${id}&viewMode=story`)
  await page.waitForFunction(isDone, undefined, { timeout: 60_000 })
  const failure = await page.evaluate(whatFailed)
  if (failure) throw new Error(failure)
  mkdirSync(join(folder, id), { recursive: true })
  /** @type {Picture[]} */
  const found = []
  for (const theme of themes)
    for (const dir of directions) {
      // A story about a theme or a direction keeps it.
      if (!(await page.evaluate(setGlobals, { colorScheme: theme, direction: dir }))) continue
      for (const width of widths) {
        const file = `${id}/${theme}-${dir}-${width}.png`
        await page.setViewportSize({ width, height: 800 })
        await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' })
        found.push({ story: name, title, theme, dir, width, file })
      }
    }
  return found
}

// The next three run in the page, where Storybook holds the current story.

function isDone() {
  const phase = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__?.currentRender?.phase
  return ['completed', 'afterEach', 'finished', 'errored', 'aborted'].includes(phase)
}

function whatFailed() {
  // Storybook reports a failed play function only in its panel.
  const stopped = /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__.last('playFunctionThrewException')
  if (stopped) return String(stopped[0]?.message)
  const { phase } = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__.currentRender
  const words = document.querySelector('#error-message')?.textContent ?? ''
  return phase === 'errored' || document.body.classList.contains('sb-show-errordisplay') ? words || phase : ''
}

/** @param {{ colorScheme: string, direction: string }} globals @returns {Promise<boolean>} whether the page is so now */
async function setGlobals(globals) {
  const channel = /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__
  await new Promise((resolve) => {
    channel.once('storyRendered', resolve)
    setTimeout(resolve, 1000)
    channel.emit('updateGlobals', { globals })
  })
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { dir, style } = document.documentElement
  return dir === globals.direction && style.colorScheme === globals.colorScheme
}

/** @returns {Picture[]} */
function readList() {
  try {
    return JSON.parse(readFileSync(list, 'utf8').slice(assignment.length))
  } catch {
    return []
  }
}
