import { type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, onTestFinished, vi } from 'vitest'

import { TaxIdForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'

const containers = new Set<HTMLElement>()
const mounted = new Map<HTMLElement, Root>()

// A server has loaded everything that a browser loads later, so a page served here needs it first. Modules stay loaded.
beforeAll(async () => {
  const container = put(<TaxIdForm adapter={createMemoryAdapter()} />)
  await vi.waitUntil(() => container.querySelector('[name="taxId.business"]'), 10_000)
  unmount(container)
})

interface Options {
  /** Renders in StrictMode. */
  strict?: boolean
}

const page = (element: ReactNode, { strict }: Options) => (strict ? <StrictMode>{element}</StrictMode> : element)

// These tests act as a shopper does, so React schedules work as on a page.
const leaveTestMode = () => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })

/** A container that is removed after the test. */
function addContainer(): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'))
  // Once for each test, and only what is still mounted, so that removed elements can be collected.
  if (containers.size === 0) onTestFinished(() => containers.forEach(unmount))
  containers.add(container)
  return container
}

/** Mounts an element for one test. */
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

/** Shows the HTML that a server sends for an element, without its code, for one test. */
export function serve(element: ReactNode, options: Options = {}): HTMLElement {
  const container = addContainer()
  container.innerHTML = renderToString(page(element, options))
  return container
}

/** Hydrates a served page; resolves to React's errors. */
export async function hydrate(container: HTMLElement, element: ReactNode, options: Options = {}): Promise<unknown[]> {
  leaveTestMode()
  const complaints: unknown[] = []
  const logged = vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words))
  const onRecoverableError = (error: unknown) => complaints.push(error)
  mounted.set(container, hydrateRoot(container, page(element, options), { onRecoverableError }))
  // React marks the nodes that it has hydrated.
  const isAlive = (node: Element | null) => Object.keys(node ?? {}).some((key) => key.startsWith('__reactProps$'))
  await vi.waitUntil(() => isAlive(container.querySelector('form')))
  await settle()
  logged.mockRestore()
  return complaints
}

/** Renders another element in the same place. */
export function update(container: HTMLElement, element: ReactNode): void {
  flushSync(() => mounted.get(container)?.render(element))
}

/** Unmounts it. */
export function unmount(container: HTMLElement): void {
  flushSync(() => mounted.get(container)?.unmount())
  mounted.delete(container)
  containers.delete(container)
  container.remove()
}

/** Long enough for every validation of a field, and for React's work after it. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 100))
