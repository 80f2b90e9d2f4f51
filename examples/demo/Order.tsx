import { formatMoney } from 'tillkit'

import { lamp } from './shop.js'

/** The order if the provider stores no line items: one lamp. */
export function Order() {
  const price = formatMoney(lamp.prices.usd, 'usd')
  return (
    <section className="order" aria-labelledby="order">
      <h2 id="order">Your order</h2>
      <div className="product">
        <img src={lamp.image} alt="" width="64" height="64" />
        <p>
          <strong>{lamp.name}</strong>
          <span>{lamp.detail}</span>
        </p>
        <span className="amount">{price}</span>
      </div>
      <dl>
        <div className="total">
          <dt>Total</dt>
          <dd>{price}</dd>
        </div>
      </dl>
    </section>
  )
}
