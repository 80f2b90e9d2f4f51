// Isolated: a page without a style sheet.
import { createPortal } from 'react-dom'
import { expect, it, describe } from 'vitest'
import { userEvent } from '@testing-library/user-event'

import { Checkout, CheckoutForm, ContactForm, ContactSection } from '../../src/index.js'
import { autofill, createMemoryAdapter, exampleValues, fillCheckout } from '../../src/testing/index.js'
import css from '../../src/styles.css?inline'
import { hydrate, mount, serve } from './mount.js'
import { control, setSilently } from './controls.js'
import { type Place, places } from './places.js'
import { shopperIn } from './shopper.js'

const named = (words: string) => places.find(({ name }) => name.includes(words)) as Place
const contactOnly = { sections: ['contact'] } as const

describe('a section with automatic saving', () => {
  // A modal dialog keeps the focus inside, and a popup is another window.
  const around = places.filter(({ name }) => !/dialog|popup/.test(name))
  it.each(around)('is saved when the focus moves to the page around $name', async (place) => {
    const adapter = createMemoryAdapter()
    const outside = mount(<button>Pay</button>).querySelector('button') as HTMLElement
    const { tree } = place.open(() => <ContactForm adapter={adapter} save="auto" />)
    const shopper = shopperIn(tree)
    await shopper.enter('contact.email', 'ann@example.com')
    await shopper.click(outside)
    await expect.poll(() => adapter.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
  })

  it('does not wait for an open section in another checkout', async () => {
    const [first, second] = [createMemoryAdapter(), createMemoryAdapter()]
    const one = mount(<ContactForm adapter={first} save="auto" />)
    const other = mount(<ContactForm adapter={second} save="auto" />)
    await shopperIn(one).enter('contact.email', 'ann@example.com')
    await shopperIn(other).enter('contact.email', 'bob@example.com')
    await expect.poll(() => first.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
    expect(second.updates).toEqual([])
  })
})

describe('a checkout in a portal inside another', () => {
  it('has its own issues, focus and saves', async () => {
    const [outer, inner] = [createMemoryAdapter(), createMemoryAdapter()]
    const place = document.body.appendChild(document.createElement('div'))
    const page = mount(
      <Checkout.Root adapter={outer} rules={contactOnly}>
        <Checkout.Form>
          <Checkout.Errors />
          <ContactSection />
          {createPortal(
            <Checkout.Root adapter={inner} rules={contactOnly}>
              <Checkout.Errors />
              <Checkout.Form>
                <ContactSection />
                <Checkout.Submit />
              </Checkout.Form>
            </Checkout.Root>,
            place,
          )}
        </Checkout.Form>
      </Checkout.Root>,
    )
    const shopper = shopperIn(place)
    await shopper.enter('contact.email', 'ann')
    await shopper.press('Enter')
    await expect.poll(() => shopper.focused()?.dataset['till']).toBe('errors')
    expect(shopper.texts('[data-till="errors"] a')).toHaveLength(1)
    await shopper.enter('contact.email', '@example.com')
    await shopper.press('Enter')
    await expect.poll(() => inner.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
    expect(page.querySelectorAll('[data-till="error"]')).toHaveLength(0)
    expect(outer.updates).toEqual([])
    place.remove()
  })
})

const roots = places.filter(({ name }) => !name.includes('shadow root of'))

describe('tillkit/testing', () => {
  // user-event finds the focus only in open shadow roots.
  it.each(roots.filter(({ name }) => !name.includes('closed')))(
    'fills a checkout as a shopper does in $name',
    async (place) => {
      const adapter = createMemoryAdapter()
      const { tree } = place.open(() => (
        <CheckoutForm adapter={adapter} rules={{ sections: ['contact', 'billingAddress'] }} />
      ))
      const { contact, billingAddress, ...others } = exampleValues('US')
      const user = userEvent.setup({ delay: null, document: tree.ownerDocument ?? tree })
      await fillCheckout(user, tree, { ...others, contact, billingAddress })
      await shopperIn(tree).click(shopperIn(tree).find('[type="submit"]'))
      await expect
        .poll(() => adapter.updates, { timeout: 10_000 })
        .toMatchObject([{ contact: { email: contact.email }, billingAddress }])
    },
  )

  it.each(roots)('fills a checkout as a browser does in $name', async (place) => {
    const adapter = createMemoryAdapter()
    const { tree } = place.open(() => <CheckoutForm adapter={adapter} save="auto" rules={contactOnly} />)
    const { contact } = exampleValues('US')
    expect(await autofill(tree, { contact })).toContain('contact.email')
    await expect.poll(() => adapter.updates).toMatchObject([{ contact: { email: contact.email } }])
  })
})

describe('styles.css', () => {
  /** The computed styles of the parts of a page. */
  const look = (tree: ParentNode) =>
    [...tree.querySelectorAll('[data-till]')].map((part) => {
      const { color, padding, display, gap, borderRadius, backgroundColor, fontSize, containerName } = (
        part.ownerDocument.defaultView ?? window
      ).getComputedStyle(part)
      return [
        part.getAttribute('data-till'),
        color,
        padding,
        display,
        gap,
        borderRadius,
        backgroundColor,
        fontSize,
        containerName,
      ]
    })
  const show = (words: string) => {
    const { tree } = named(words).open(() => <CheckoutForm adapter={createMemoryAdapter()} />)
    return tree
  }

  it('looks the same in a shadow root that adopts it, and inherits the tokens of the page', async () => {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = css
    const plain = look(show('plain'))
    sheet.remove()
    const tree = show('closed') as ShadowRoot
    expect(look(tree)).not.toEqual(plain)
    const own = new CSSStyleSheet()
    own.replaceSync(css)
    tree.adoptedStyleSheets = [own]
    // Colors have transitions.
    await expect.poll(() => look(tree)).toEqual(plain)
    const host = tree.host as HTMLElement
    host.style.setProperty('--till-control-height', '60px')
    expect(tree.querySelector('input')?.offsetHeight).toBe(60)
  })
})

describe('a server-rendered declarative shadow root', () => {
  it.each(['open', 'closed'] as const)('hydrates with what was typed before (%s)', async (mode) => {
    const adapter = createMemoryAdapter()
    const form = <CheckoutForm adapter={adapter} rules={{ sections: ['contact', 'billingAddress', 'taxId'] }} />
    const container = serve(form)
    document.body.appendChild(document.createElement('div')).attachShadow({ mode }).append(container)
    setSilently(control(container, 'contact.email'), 'ann@example.com')
    setSilently(control(container, 'taxId.business'), true)
    expect(await hydrate(container, form)).toEqual([])
    expect(control(container, 'contact.email').value).toBe('ann@example.com')
    await expect.poll(() => container.querySelector('[name="taxId.type"]')?.localName).toBe('select')
  })

  it('keeps what was typed when React has to render it again', async () => {
    const adapter = createMemoryAdapter()
    const form = <CheckoutForm adapter={adapter} rules={contactOnly} />
    const container = serve(form)
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(container)
    setSilently(control(container, 'contact.email'), 'ann@example.com')
    container.querySelector('fieldset')?.prepend(document.createElement('aside'))
    expect(await hydrate(container, form)).not.toEqual([])
    expect(control(container, 'contact.email').value).toBe('ann@example.com')
  })
})
