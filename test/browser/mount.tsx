import { type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeAll, vi } from 'vitest'

import { TaxIdForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'

const mounted = new Map<HTMLElement, Root>()

// A server has at once what a browser loads, so a page that is served here needs it before.
beforeAll(async () => {
  const container = mount(<TaxIdForm adapter={createMemoryAdapter()} />)
  await vi.waitUntil(() => container.querySelector('[name="taxId.business"]'), 10_000)
  unmount(container)
})

afterEach(() => {
  for (const container of mounted.keys()) unmount(container)
})

interface Options {
  /** In StrictMode. */
  strict?: boolean
}

const page = (element: ReactNode, { strict }: Options) => (strict ? <StrictMode>{element}</StrictMode> : element)

// These tests act as a shopper does, so React schedules as on a page.
const leaveTestMode = () => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })

/** Puts an element on the page. */
export function mount(element: ReactNode, options: Options = {}): HTMLElement {
  leaveTestMode()
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  mounted.set(container, root)
  flushSync(() => root.render(page(element, options)))
  return container
}

/** Shows an element as a server sends it, without its code. */
export function serve(element: ReactNode, options: Options = {}): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(page(element, options))
  return container
}

/** Brings a served page to life; resolves to what React had to complain about. */
export async function hydrate(container: HTMLElement, element: ReactNode, options: Options = {}): Promise<unknown[]> {
  leaveTestMode()
  const complaints: unknown[] = []
  const said = vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words))
  const onRecoverableError = (error: unknown) => complaints.push(error)
  mounted.set(container, hydrateRoot(container, page(element, options), { onRecoverableError }))
  // React marks what it has taken over.
  const isAlive = (node: Element | null) => Object.keys(node ?? {}).some((key) => key.startsWith('__reactProps$'))
  await vi.waitUntil(() => isAlive(container.querySelector('form')))
  await settle()
  said.mockRestore()
  return complaints
}

/** Shows another element in the same place. */
export function update(container: HTMLElement, element: ReactNode): void {
  flushSync(() => mounted.get(container)?.render(element))
}

/** Takes it off the page again. */
export function unmount(container: HTMLElement): void {
  flushSync(() => mounted.get(container)?.unmount())
  mounted.delete(container)
  container.remove()
}

/** Long enough for every check of a field and for React's work after it. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 100))
