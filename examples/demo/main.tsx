import { hydrateRoot } from 'react-dom/client'

import { type BackendId, backends } from './backends.js'
import { loadLanguage } from './languages.js'
import { Page } from './Page.js'

const root = document.querySelector<HTMLElement>('#page')
const { backend = '', language = '', live } = root?.dataset ?? {}
if (root && Object.hasOwn(backends, backend)) {
  const locale = await loadLanguage(language)
  hydrateRoot(root, <Page id={backend as BackendId} live={live !== undefined} locale={locale} />)
}
