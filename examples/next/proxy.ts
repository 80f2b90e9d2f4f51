import { type NextRequest, NextResponse } from 'next/server'

/** Gives each page a policy with its own nonce, which Next adds to its scripts, and each visitor a cart. */
export function proxy({ headers: received, cookies }: NextRequest): NextResponse {
  const nonce = crypto.randomUUID()
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(received)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // Yours: the id of the visitor.
  if (!cookies.has('cart')) {
    response.cookies.set('cart', crypto.randomUUID(), { httpOnly: true, sameSite: 'lax' })
  }
  return response
}

export const config = { matcher: '/' }
