// @ts-check
import { loadBundle } from '../loadBundle.mjs'

/** Renders the proof's checkout on a server. @returns {Promise<string>} */
export async function renderProof() {
  const { ProofCheckout } = await loadBundle('scripts/bench/forms/ProofCheckout.jsx')
  const [{ createElement }, { renderToString }] = [await import('react'), await import('react-dom/server')]
  return renderToString(createElement(ProofCheckout))
}
