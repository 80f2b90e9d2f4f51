import type { LaunchOptions } from 'playwright'

import { findChromium } from '../scripts/findChromium.mjs'

const executablePath = findChromium()

/**
 * How every test launches Chromium: `chromium.launch(launchOptions)`. Without a Chromium, Playwright prints what to do.
 */
export const launchOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
}
