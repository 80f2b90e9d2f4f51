import { useReducer, useState } from 'react'

import { CheckoutForm, type FormEvents, type Locale } from 'tillkit'
import { createMemoryLookup } from 'tillkit/testing'
import { type Backend, type BackendId, backendIds, backends } from './backends.js'
import { CartCheckout } from './CartCheckout.js'
import { fieldTexts, languageNames } from './languages.js'
import { Order } from './Order.js'
import type { Order as CartOrder } from './shop.js'
import { WirePanel } from './WirePanel.js'

export interface PageProps {
  id: BackendId
  /** The relay calls the provider itself, not its sandbox. */
  live: boolean
  /** The language of the checkout. */
  locale: Locale
  /** The cart, if the provider stores one. */
  order?: CartOrder | undefined
}

// A real shop calls a service, such as `createGeoapifyLookup` of tillkit/lookup/geoapify.
const lookup = createMemoryLookup()

/** The merchant's page: the order, the checkout and the requests beside them. */
export function Page({ id, live, locale, order }: PageProps) {
  const { adapter, rules, defaultValues, hint, label }: Backend = backends[id]
  const [suggests, setSuggests] = useState(false)
  const [ready, setReady] = useState(false)
  const [answers, countAnswer] = useReducer((count: number) => count + 1, 0)

  const query = locale.code === 'en' ? '' : `?language=${locale.code}`

  const onSaved: FormEvents['onSaved'] = ({ complete }) => {
    setReady(complete)
    countAnswer()
  }
  const checkout = {
    adapter,
    rules,
    defaultValues,
    ...(suggests && { lookup }),
    locale,
    messages: { ...fieldTexts(locale.code), ...(locale.code === 'en' && { 'submit.save': 'Save and continue' }) },
    onChange: () => setReady(false),
    onSaved,
    onRejected: countAnswer,
    onFailed: countAnswer,
  }

  return (
    <>
      <header className="bar">
        <a className="brand" href={`/${id}`}>
          Fold Lamps
        </a>
        <nav className="switch" aria-labelledby="switch">
          <span id="switch">Saves to</span>
          {backendIds.map((other) => (
            <a key={other} href={`/${other}${query}`} aria-current={other === id ? 'page' : undefined}>
              {backends[other].label}
            </a>
          ))}
        </nav>
        <label className="language">
          Language{' '}
          <select
            defaultValue={locale.code}
            onChange={({ target }) => location.assign(`/${id}?language=${target.value}`)}
          >
            {Object.entries(languageNames).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="columns">
        <main className="shop">
          <div>
            <h1>Checkout</h1>
            <p>{hint}</p>
          </div>
          {!order && <Order />}
          <label className="suggests">
            <input type="checkbox" checked={suggests} onChange={({ target }) => setSuggests(target.checked)} /> Suggest
            addresses: try “london bridge”, or “pennsylvania”
          </label>
          {/* The shop around it is in English; a real page usually has one language. */}
          <div className="checkout" lang={locale.code} dir={/^(ar|he)$/.test(locale.code) ? 'rtl' : 'ltr'}>
            {order ? <CartCheckout {...checkout} order={order} /> : <CheckoutForm {...checkout} />}
          </div>
          {ready && <p className="next">All saved. A real shop would ask for the payment now.</p>}
        </main>
        <WirePanel id={id} provider={label} live={live} answers={answers} />
      </div>
    </>
  )
}
