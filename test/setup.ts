import '@testing-library/jest-dom/vitest'

import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, expect } from 'vitest'

// A machine that is busy with other tests is slower than a shopper is patient.
configure({ asyncUtilTimeout: 5000 })

afterEach(cleanup)

// Stories bring Storybook's own `expect`, which replaces the global one. Vitest counts the assertions of the global one.
beforeAll(() => {
  Object.defineProperty(globalThis, Symbol.for('expect-global'), { value: expect, writable: true, configurable: true })
})
