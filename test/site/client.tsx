import { hydrateRoot, type Root } from 'react-dom/client'

import { siteAdapter, type SiteOptions, SitePage } from './SitePage.js'

const options = JSON.parse(decodeURIComponent(location.search.slice(1))) as SiteOptions
const adapter = siteAdapter(options)
const container = document.querySelector('main')
const complaints: string[] = []
let root: Root | undefined

function hydrate(): void {
  if (!container) throw new Error('The page has no place for the checkout.')
  const onRecoverableError = (error: unknown) => complaints.push(String(error))
  root = hydrateRoot(container, <SitePage options={options} adapter={adapter} />, { onRecoverableError })
}

/** Renders the page again with other options. */
function render(change: Partial<SiteOptions>): void {
  root?.render(<SitePage options={{ ...options, ...change }} adapter={adapter} />)
}

addEventListener('error', ({ message }) => complaints.push(message))
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
addEventListener('securitypolicyviolation', ({ violatedDirective }) => complaints.push(violatedDirective))
// For tests that drive the page.
Object.assign(globalThis, { hydrate, render, complaints })
if (!options.late) hydrate()
