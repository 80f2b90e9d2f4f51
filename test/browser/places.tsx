import { type FormEvent, type ReactElement, type ReactNode, StrictMode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'

/** A checkout with other content in its form. */
export type Checkout = (inside?: ReactNode) => ReactElement

/**
 * Where a checkout is mounted: the document or shadow root with its form, and how often the page's own form was
 * submitted.
 */
export interface OpenPlace {
  tree: Document | ShadowRoot | HTMLElement
  hostSubmits: () => number
}

/** The places where a page can put a checkout. */
export interface Place {
  name: string
  open(checkout: Checkout): OpenPlace
}

const div = () => document.createElement('div')

function onPage<E extends HTMLElement>(element: E): E {
  onTestFinished(() => element.remove())
  return document.body.appendChild(element)
}

function render(element: ReactNode, container: Element | DocumentFragment = onPage(div())): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  const root = createRoot(container)
  onTestFinished(() => flushSync(() => root.unmount()))
  flushSync(() => root.render(element))
}

function openFrame(): Document {
  const frame = onPage(document.createElement('iframe'))
  Object.assign(frame.style, { border: 'none', width: '800px', height: '1200px' })
  // Never null: an iframe without a source has its document at once.
  return frame.contentDocument as Document
}

let popups = 0

function openPopup(): Document {
  popups += 1
  const popup = window.open('', `popup ${popups}`, 'popup,width=800,height=1000')
  if (!popup) throw new Error('The browser did not open a popup window.')
  onTestFinished(() => popup.close())
  return popup.document
}

function openDialog(): HTMLDialogElement {
  const dialog = onPage(document.createElement('dialog'))
  dialog.showModal()
  return dialog
}

const noHost = () => 0

/** The page's own form around some content. Counts the submit events that React delivered. */
function hostForm() {
  let submits = 0
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submits += 1
  }
  const form = (content: ReactNode) => (
    <form onSubmit={onSubmit} id="host">
      <input name="host-field" aria-label="Host" />
      {content}
    </form>
  )
  return { form, submits: () => submits }
}

const inTree = (
  name: string,
  make: () => { tree: OpenPlace['tree']; container?: Element },
  { strict = false } = {},
): Place => ({
  name,
  open(checkout) {
    const { tree, container } = make()
    const element = strict ? <StrictMode>{checkout()}</StrictMode> : checkout()
    render(element, container ?? (tree as HTMLElement))
    return { tree, hostSubmits: noHost }
  },
})

const byPortal = (
  name: string,
  make: () => { tree: OpenPlace['tree']; container: Element | DocumentFragment },
): Place => ({
  name,
  open(checkout) {
    const { tree, container } = make()
    render(createPortal(checkout(), container))
    return { tree, hostSubmits: noHost }
  },
})

const shadow = (mode: ShadowRootMode, host = onPage(div())) => host.attachShadow({ mode })

export const places: readonly Place[] = [
  inTree('the plain page', () => ({ tree: onPage(div()) })),
  inTree('an open shadow root', () => {
    const tree = shadow('open')
    return { tree, container: tree.appendChild(div()) }
  }),
  inTree('a closed shadow root, in StrictMode', () => ({ tree: shadow('closed') }), { strict: true }),
  byPortal('a portal into an iframe', () => {
    const tree = openFrame()
    return { tree, container: tree.body }
  }),
  byPortal('a portal into a shadow root of an iframe', () => {
    const { body } = openFrame()
    const tree = shadow('closed', body.appendChild(body.ownerDocument.createElement('div')))
    return { tree, container: tree }
  }),
  byPortal('a popup window', () => {
    const tree = openPopup()
    return { tree, container: tree.body }
  }),
  inTree('a native dialog', () => ({ tree: openDialog() })),
  {
    name: "a dialog within a host's form",
    open(checkout) {
      const host = hostForm()
      const tree = openDialog()
      render(host.form(createPortal(checkout(), tree)))
      return { tree, hostSubmits: host.submits }
    },
  },
  {
    name: "a page whose host's form stands in a portal inside the checkout",
    open(checkout) {
      const host = hostForm()
      const tree = onPage(div())
      render(checkout(createPortal(host.form(<button>Host</button>), onPage(div()))), tree)
      return { tree, hostSubmits: host.submits }
    },
  },
]
