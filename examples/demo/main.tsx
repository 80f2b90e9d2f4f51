import { hydrateRoot } from 'react-dom/client'

import { type BackendId, backends } from './backends.js'
import { loadLanguage } from './languages.js'
import { Page } from './Page.js'
import type { Order } from './shop.js'

const root = document.querySelector<HTMLElement>('#page')
const { backend = '', language = '', live, order } = root?.dataset ?? {}
if (root && Object.hasOwn(backends, backend)) {
  const locale = await loadLanguage(language)
  const cart = order === undefined ? undefined : (JSON.parse(order) as Order)
  hydrateRoot(root, <Page id={backend as BackendId} live={live !== undefined} locale={locale} order={cart} />)
}
