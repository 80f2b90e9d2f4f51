'use client'
import { useCheckout } from 'tillkit'

export function Pay() {
  const { complete, session } = useCheckout()
  // `summary` is what the relay's `saved` returned.
  return complete && <p>Your parcel goes to {String(session.summary)}.</p>
}
