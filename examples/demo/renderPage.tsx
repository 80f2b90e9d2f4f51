import { renderToString } from 'react-dom/server'

import { loadLanguage } from './languages.js'
import { Page, type PageProps } from './Page.js'

interface Wanted extends Omit<PageProps, 'locale'> {
  /** A language code; English for any other text. */
  language: string
  /** The page around the checkout, with the paths of its scripts and styles. */
  template: string
}

/** The page as the server sends it: it contains all fields before any script has run. */
export async function renderPage({ language, template, ...props }: Wanted): Promise<string> {
  const locale = await loadLanguage(language)
  const page = renderToString(<Page {...props} locale={locale} />)
  const live = props.live ? ' data-live' : ''
  const order = props.order ? ` data-order="${escape(JSON.stringify(props.order))}"` : ''
  const data = `data-backend="${props.id}" data-language="${locale.code}"${live}${order}`
  return template.replace('<!--page-->', () => `<div id="page" ${data}>${page}</div>`)
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
