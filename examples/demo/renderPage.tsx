import { readFile } from 'node:fs/promises'

import { renderToString } from 'react-dom/server'

import { Page, type PageProps } from './Page.js'

/** The page as the server sends it: with all fields in it, before any script has run. */
export async function renderPage(props: PageProps): Promise<string> {
  const template = await readFile(new URL('index.html', import.meta.url), 'utf8')
  const page = renderToString(<Page {...props} />)
  const live = props.live ? ' data-live' : ''
  return template.replace('<!--page-->', () => `<div id="page" data-backend="${props.id}"${live}>${page}</div>`)
}
