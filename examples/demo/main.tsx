import { hydrateRoot } from 'react-dom/client'

import { type BackendId, backends } from './backends.js'
import { Page } from './Page.js'

const root = document.querySelector<HTMLElement>('#page')
const { backend = '', live } = root?.dataset ?? {}
if (root && Object.hasOwn(backends, backend)) {
  hydrateRoot(root, <Page id={backend as BackendId} live={live !== undefined} />)
}
