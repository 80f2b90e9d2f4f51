// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { loadBundle } from '../loadBundle.mjs'

/** The peers, with exact versions. */
export const peers = {
  '@adyen/adyen-web': '6.45.2',
  '@emotion/react': '11.14.0',
  '@emotion/styled': '11.14.1',
  '@mui/material': '9.5.0',
  formik: '2.4.9',
  yup: '1.7.1',
}

/** Installs the peers outside the package, once. @returns {Promise<string>} their `node_modules` */
export async function installPeers() {
  const { installInCache } = await loadBundle('test/installInCache.ts')
  return join(installInCache('bench', peers, fileURLToPath(new URL('../../.cache', import.meta.url))), 'node_modules')
}
