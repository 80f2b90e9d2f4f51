import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Driver } from '../engines/driver.js'
import { flows } from '../engines/flows.js'
import { openChromium } from '../engines/openChromium.js'
import { type Site, startSite } from '../site/startSite.js'

let driver: Driver
let site: Site

beforeAll(async () => {
  ;[driver, site] = await Promise.all([openChromium(), startSite(process.cwd())])
})
afterAll(async () => {
  await driver.close()
  await site.close()
})

// `npm run engines` runs the same in Firefox and WebKit.
describe('a checkout in Chromium', () => {
  it.each(Object.entries(flows))('%s', async (_, flow) => {
    await expect(flow({ driver, site })).resolves.toBeUndefined()
  })
})
