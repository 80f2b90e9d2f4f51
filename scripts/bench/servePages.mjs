// @ts-check
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

const styles = readFileSync(new URL('../../src/styles.css', import.meta.url), 'utf8')
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"

/**
 * A page of the benchmark.
 *
 * @typedef {object} Scene
 * @property {string} [source] its application, as `bundleApp` takes it; a page without it is plain HTML
 * @property {boolean} [styled] it links the kit's style sheet
 * @property {string} [html] server-rendered HTML
 * @property {boolean} [strict] it has a strict policy with Trusted Types
 */

/**
 * Serves pages as a production host does: compressed with brotli, with preload links for the files that the entry
 * imports. `build` bundles an application.
 *
 * @param {(source: string) => Promise<import('../../test/bundle/bundleApp.js').Bundle>} build
 */
export async function servePages(build) {
  /** @type {Map<string, { type: string, body: Buffer, strict: boolean }>} */
  const files = new Map()
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://bench').pathname)
    if (!file) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end()
    response.setHeader('content-type', `${file.type}; charset=utf-8`).setHeader('content-encoding', 'br')
    if (file.strict) response.setHeader('content-security-policy', policy)
    return response.end(file.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  /** @param {string} path @param {string} type @param {string} text */
  const put = (path, type, text, strict = false) => files.set(path, { type, body: brotliCompressSync(text), strict })
  put('/styles.css', 'text/css', styles)

  /** @type {Map<string, string[]>} */
  const applications = new Map()
  /** Files of the application that its page loads at once, the entry first. @param {string} source */
  const addApplication = async (source) => {
    const known = applications.get(source)
    if (known) return known
    const folder = `/app${applications.size}`
    const bundle = await build(source)
    for (const [name, code] of Object.entries(bundle.files)) put(`${folder}/${name}`, 'text/javascript', code)
    const paths = bundle.names.map((name) => `${folder}/${name}`)
    applications.set(source, paths)
    return paths
  }

  let pages = 0
  return {
    /** Publishes a page. @param {Scene} scene @returns {Promise<string>} its URL */
    add: async ({ source, styled = false, html = '', strict = false }) => {
      const [entry, ...others] = source === undefined ? [] : await addApplication(source)
      const path = `/page${pages++}`
      const page = [
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>',
        styled ? '<link rel="stylesheet" href="/styles.css">' : '',
        ...others.map((file) => `<link rel="modulepreload" href="${file}">`),
        entry ? `<script type="module" src="${entry}"></script>` : '',
        `<main>${html}</main></html>`,
      ]
      put(path, 'text/html', page.join(''), strict)
      return origin + path
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
