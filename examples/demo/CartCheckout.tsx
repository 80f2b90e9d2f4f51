import { Checkout, LineItemsSection, type RootProps, SavedAddresses, ShippingOptionsSection } from 'tillkit'

import { type Order, savedAddresses } from './shop.js'

interface CartCheckoutProps extends Omit<RootProps, 'ref'> {
  order: Order
}

/** A whole page: the cart with quantities, its totals, saved addresses, shipping, and custom fields. */
export function CartCheckout({ order, ...props }: CartCheckoutProps) {
  return (
    <Checkout.Root {...props} save="auto">
      <section className="order" aria-labelledby="order">
        <h2 id="order" lang="en">
          Your order
        </h2>
        <Checkout.Form>
          <LineItemsSection lineItems={order.lineItems} />
        </Checkout.Form>
        <Checkout.Totals totals={order.totals} />
      </section>
      <Checkout.Form>
        <Checkout.Errors />
        <SavedAddresses section="shippingAddress" addresses={savedAddresses} />
        <ShippingOptionsSection />
        <Checkout.CustomFields />
        <Checkout.Submit />
        <Checkout.Status />
      </Checkout.Form>
    </Checkout.Root>
  )
}
