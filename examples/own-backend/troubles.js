// @ts-check
/** @type {Set<string>} */
const seen = new Set()

/**
 * Simulates failures by the typed company: "busy" is answered with 503 the first time, "hang" never.
 * @param {(request: Request) => Promise<Response>} handler
 */
export const withTroubles = (handler) => async (/** @type {Request} */ request) => {
  const text = request.method === 'PUT' ? await request.clone().text() : ''
  const company = /"company":"(busy|hang)"/.exec(text)?.[1]
  if (company === 'hang') return new Promise(() => undefined)
  if (company === 'busy' && !seen.has(text)) {
    seen.add(text)
    return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
  }
  return handler(request)
}
