import { type ReactNode, StrictMode } from 'react'

import { CheckoutForm, createRelayAdapter, type RootProps, type SessionAdapter } from '../../src/index.js'
import { locale as ar } from '../../src/locales/ar.js'
import { locale as de } from '../../src/locales/de.js'
import { locale as en } from '../../src/locales/en.js'
import { locale as es } from '../../src/locales/es.js'
import { locale as fr } from '../../src/locales/fr.js'
import { locale as he } from '../../src/locales/he.js'
import { locale as it } from '../../src/locales/it.js'
import { locale as ja } from '../../src/locales/ja.js'
import { locale as ko } from '../../src/locales/ko.js'
import { locale as nl } from '../../src/locales/nl.js'
import { locale as pl } from '../../src/locales/pl.js'
import { locale as ptBR } from '../../src/locales/pt-BR.js'
import { locale as sv } from '../../src/locales/sv.js'
import { locale as zhHans } from '../../src/locales/zh-Hans.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'

const providers = { 'checkout-page': checkoutPage, fastspring, stripe, topiic }

/** Every language of the kit. */
export const siteLocales = [en, ar, de, es, fr, he, it, ja, ko, nl, pl, ptBR, sv, zhHans]

/** The content of a page of the site, stored in its URL as JSON. */
export interface SiteOptions extends Pick<
  RootProps,
  'rules' | 'defaultValues' | 'sameAs' | 'save' | 'autocompleteSection'
> {
  provider: keyof typeof providers
  /** A code of `siteLocales`. */
  language?: string
  strict?: boolean
  /** The page hydrates only when the test calls `hydrate()`. */
  late?: boolean
}

/** The adapter of a page. */
export const siteAdapter = ({ provider }: SiteOptions): SessionAdapter =>
  createRelayAdapter({ url: `/relay/${provider}`, provider: providers[provider] })

/** The checkout of a page. */
export function SitePage({ options, adapter }: { options: SiteOptions; adapter: SessionAdapter }): ReactNode {
  const { provider: _, language, strict, late: __, ...props } = options
  const locale = siteLocales.find(({ code }) => code === language) ?? en
  const form = <CheckoutForm adapter={adapter} {...props} locale={locale} />
  return strict ? <StrictMode>{form}</StrictMode> : form
}
