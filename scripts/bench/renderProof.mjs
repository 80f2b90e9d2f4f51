// @ts-check
import { loadBundle } from '../loadBundle.mjs'

/** The proof's checkout as a server writes it. @returns {Promise<string>} */
export async function renderProof() {
  const { ProofCheckout } = await loadBundle('scripts/bench/forms/ProofCheckout.jsx')
  const [{ createElement }, { renderToString }] = [await import('react'), await import('react-dom/server')]
  return renderToString(createElement(ProofCheckout))
}
