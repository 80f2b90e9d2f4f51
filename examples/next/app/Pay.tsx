'use client'
import { useCheckout } from 'tillkit'
import type { ReadPost } from 'tillkit/server'

export function Pay({ post }: { post?: ReadPost }) {
  const { complete, session, status } = useCheckout()
  // Before hydration and without JavaScript: the result of the posted form.
  const isPosted = status === 'idle' && post?.status === 'saved' && post.defaultValues.shippingOptions?.selected
  // `summary` is what the relay's `saved` returned.
  const { summary } = isPosted ? { ...post.session } : session
  return (complete || isPosted) && <p>Your parcel goes to {String(summary)}.</p>
}
