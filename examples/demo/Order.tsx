import { formatMoney } from 'tillkit'
import { type OrderSummary, product } from './shop.js'

/** What is bought and what it costs, with the shipping that was saved last. */
export function Order({ order: { currency, price, shipping, total } }: { order: OrderSummary }) {
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <section className="order" aria-labelledby="order">
      <h2 id="order">Your order</h2>
      <div className="product">
        <Lamp />
        <p>
          <strong>{product.name}</strong>
          <span>{product.detail}</span>
        </p>
        <span className="amount">{money(price)}</span>
      </div>
      <dl aria-live="polite">
        {shipping && (
          <div>
            <dt>Shipping · {shipping.label}</dt>
            <dd>{shipping.amount ? money(shipping.amount) : 'Free'}</dd>
          </div>
        )}
        <div className="total">
          <dt>Total</dt>
          <dd>{money(total)}</dd>
        </div>
      </dl>
    </section>
  )
}

function Lamp() {
  return (
    <svg viewBox="0 0 64 64" role="img" aria-label="A table lamp with a folded paper shade">
      <path className="light" d="M4 60h56L46 34H18z" />
      <path className="shade" d="M22 8h20l8 26H14z" />
      <path className="folds" d="M27 8l-5 26M32 8v26M37 8l5 26" />
      <path className="wood" d="M30 34h4v20h8v4H22v-4h8z" />
    </svg>
  )
}
