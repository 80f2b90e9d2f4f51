import { type ReactNode, StrictMode } from 'react'

import { CheckoutForm, createRelayAdapter, type RootProps, type SessionAdapter } from '../../src/index.js'
import { locale as hebrew } from '../../src/locales/he.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'

const providers = { 'checkout-page': checkoutPage, fastspring, stripe, topiic }

/** What a page of the site shows; it stands in the page's URL as JSON. */
export interface SiteOptions extends Pick<
  RootProps,
  'rules' | 'defaultValues' | 'sameAs' | 'save' | 'autocompleteSection'
> {
  provider: keyof typeof providers
  /** From right to left. */
  hebrew?: boolean
  strict?: boolean
  /** The page waits for `hydrate()` before it comes to life. */
  late?: boolean
}

/** The adapter of a page. */
export const siteAdapter = ({ provider }: SiteOptions): SessionAdapter =>
  createRelayAdapter({ url: `/relay/${provider}`, provider: providers[provider] })

/** The checkout of a page. */
export function SitePage({ options, adapter }: { options: SiteOptions; adapter: SessionAdapter }): ReactNode {
  const { provider: _, hebrew: isHebrew, strict, late: __, ...props } = options
  const form = <CheckoutForm adapter={adapter} {...props} {...(isHebrew && { locale: hebrew })} />
  return strict ? <StrictMode>{form}</StrictMode> : form
}
