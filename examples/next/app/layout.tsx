import type { ReactNode } from 'react'
import 'tillkit/styles.css'

export const metadata = { title: 'Shipping', icons: 'data:,' }
export const dynamic = 'force-dynamic' // A page with a nonce is rendered for each request.

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
