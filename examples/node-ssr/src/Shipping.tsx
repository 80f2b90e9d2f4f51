import { Checkout, createRelayAdapter, ShippingAddressSection, ShippingOptionsSection, useCheckout } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'
import type { ReadPost } from 'tillkit/server'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: stripe })

/** The page, on the server and in the browser. */
export function Shipping({ post }: { post?: ReadPost | undefined }) {
  return (
    <Checkout.Root
      adapter={adapter}
      defaultValues={post?.defaultValues ?? { shippingAddress: { country: 'US' } }}
      issues={post?.issues}
      shippingOptions={post?.session?.shippingOptions}
    >
      <h1>Shipping</h1>
      <Checkout.Form action="/api/checkout">
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Pay post={post} />
    </Checkout.Root>
  )
}

function Pay({ post }: { post: ReadPost | undefined }) {
  const { complete, session, status } = useCheckout()
  // Before hydration and without JavaScript: the result of the posted form.
  const isPosted = status === 'idle' && post?.status === 'saved' && post.defaultValues.shippingOptions?.selected
  // `summary` is what the relay's `saved` returned.
  const { summary } = isPosted ? { ...post.session } : session
  return (complete || isPosted) && <p>Your parcel goes to {String(summary)}.</p>
}
