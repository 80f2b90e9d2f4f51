'use client'
import { useCheckout } from 'tillkit'
import type { ReadPost } from 'tillkit/server'

export function Pay({ post }: { post?: ReadPost }) {
  const { complete, session, status } = useCheckout()
  // Before the code has come, and without it: what became of the post.
  const isPosted = status === 'idle' && post?.status === 'saved' && post.defaultValues.shippingOptions?.selected
  // `summary` is what the relay's `saved` returned.
  const { summary } = isPosted ? { ...post.session } : session
  return (complete || isPosted) && <p>Your parcel goes to {String(summary)}.</p>
}
