// @ts-check
// `npm run engines`: runs the flows that every engine must pass, in Firefox and WebKitGTK; `npm run engines --
// chromium` in one of chromium, firefox, webkit. Prints what is missing if an engine is not installed.
import { fileURLToPath } from 'node:url'

import { loadBundle } from './loadBundle.mjs'

const names = process.argv.slice(2)
const { runEngines } = await loadBundle('test/engines/runEngines.ts')
const root = fileURLToPath(new URL('..', import.meta.url))
const failures = await runEngines(root, names.length ? names : ['firefox', 'webkit'])
process.exit(failures ? 1 : 0)
