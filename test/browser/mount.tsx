import { type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, onTestFinished, vi } from 'vitest'

import { TaxIdForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'

const containers = new Set<HTMLElement>()
const mounted = new Map<HTMLElement, Root>()

// A server has at once what a browser loads, so a page that is served here needs it before. What is loaded stays.
beforeAll(async () => {
  const container = put(<TaxIdForm adapter={createMemoryAdapter()} />)
  await vi.waitUntil(() => container.querySelector('[name="taxId.business"]'), 10_000)
  unmount(container)
})

interface Options {
  /** In StrictMode. */
  strict?: boolean
}

const page = (element: ReactNode, { strict }: Options) => (strict ? <StrictMode>{element}</StrictMode> : element)

// These tests act as a shopper does, so React schedules as on a page.
const leaveTestMode = () => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })

/** A container that leaves the page after the test. */
function addContainer(): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'))
  // Once for each test, and of what is still there: what was taken off before shall not be kept.
  if (containers.size === 0) onTestFinished(() => containers.forEach(unmount))
  containers.add(container)
  return container
}

/** Puts an element on the page, for one test. */
export const mount = (element: ReactNode, options?: Options): HTMLElement => put(element, options, addContainer())

function put(
  element: ReactNode,
  options: Options = {},
  container: HTMLElement = document.body.appendChild(document.createElement('div')),
): HTMLElement {
  leaveTestMode()
  const root = createRoot(container)
  mounted.set(container, root)
  flushSync(() => root.render(page(element, options)))
  return container
}

/** Shows an element as a server sends it, without its code, for one test. */
export function serve(element: ReactNode, options: Options = {}): HTMLElement {
  const container = addContainer()
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
  containers.delete(container)
  container.remove()
}

/** Long enough for every check of a field and for React's work after it. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 100))
