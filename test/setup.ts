import '@testing-library/jest-dom/vitest'

import { cleanup, configure } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, vi } from 'vitest'

import { quickenStyles } from './quickenStyles.js'

// Tests wait longer than a shopper would, because other tests keep the machine busy.
const patience = 10_000
configure({ asyncUtilTimeout: patience })

// The pointer-events of a style sheet are tested in Chromium: checking them in jsdom for every click takes a fifth of
// the time.
const { setup } = userEvent
// A file that runs in Node, by its first line, has no navigator in Node 20.
if (globalThis.navigator?.userAgent.includes('jsdom')) {
  quickenStyles(window)
  Object.assign(userEvent, {
    setup: (options: Parameters<typeof setup>[0]) =>
      setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, ...options }),
  })
}

const { waitFor, waitUntil } = vi
vi.waitFor = (callback, options = patience) => waitFor(callback, options)
vi.waitUntil = (callback, options = patience) => waitUntil(callback, options)

afterEach(cleanup)

// Stories bring Storybook's own `expect`, which replaces the global one. Vitest counts the assertions of the global one.
beforeAll(() => {
  Object.defineProperty(globalThis, Symbol.for('expect-global'), { value: expect, writable: true, configurable: true })
})
