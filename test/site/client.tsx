import { hydrateRoot } from 'react-dom/client'

import { siteAdapter, type SiteOptions, SitePage } from './SitePage.js'

const options = JSON.parse(decodeURIComponent(location.search.slice(1))) as SiteOptions
const complaints: string[] = []
const container = document.querySelector('main')

function hydrate(): void {
  if (!container) throw new Error('The page has no place for the checkout.')
  const onRecoverableError = (error: unknown) => complaints.push(String(error))
  hydrateRoot(container, <SitePage options={options} adapter={siteAdapter(options)} />, { onRecoverableError })
}

addEventListener('error', ({ message }) => complaints.push(message))
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
// For those who drive the page.
Object.assign(globalThis, { hydrate, complaints })
if (!options.late) hydrate()
