import { afterEach, describe, expect, it } from 'vitest'

// Vite serves the modules of this page one by one; its policy applies as on a shop's page.
const policy =
  "default-src 'none'; script-src 'nonce-shop' 'strict-dynamic'; style-src 'self'; connect-src 'self' ws:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"

let frame: HTMLIFrameElement
afterEach(() => frame.remove())

function open(page: string): Promise<string> {
  return new Promise((resolve) => {
    window.addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(String(data))
    })
    frame = document.createElement('iframe')
    frame.srcdoc = `<!doctype html><html data-page="${page}"><meta http-equiv="content-security-policy" content="${policy}">
      <script nonce="shop">
        violations = []
        // Vitest's own transform asks for it.
        __vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }
        addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, blockedURI }) =>
          violations.push([violatedDirective, blockedURI, sourceFile].join(' ')))
        addEventListener('error', ({ message }) => violations.push(message))
      </script>
      <link rel="stylesheet" href="/src/styles.css">
      <div id="root"></div>
      <script nonce="shop" type="module" src="/test/browser/cspPage.tsx"></script>`
    document.body.append(frame)
  })
}

describe('A page with a strict policy', () => {
  it.each(['whole', 'headless'])(
    'reports no violation while the %s checkout mounts, is filled in, rejected and saved',
    async (page) => {
      expect(await open(page)).toBe('saved, violations: []')
    },
  )
})
