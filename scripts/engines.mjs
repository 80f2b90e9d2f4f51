// @ts-check
// `npm run engines`: what must be true of a page in every engine, in Firefox and WebKitGTK; `npm run engines -- chromium`
// in one of chromium, firefox, webkit. It says what is missing where an engine is not there.
import { fileURLToPath } from 'node:url'

import { loadBundle } from './loadBundle.mjs'

const names = process.argv.slice(2)
const { runEngines } = await loadBundle('test/engines/runEngines.ts')
const root = fileURLToPath(new URL('..', import.meta.url))
const failures = await runEngines(root, names.length ? names : ['firefox', 'webkit'])
process.exit(failures ? 1 : 0)
