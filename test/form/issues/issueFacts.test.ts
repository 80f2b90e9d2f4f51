import { describe, expect, it, vi } from 'vitest'

import { everySection } from '../../../src/checkout/everySection.js'
import { issueFacts } from '../../../src/form/issues/issueFacts.js'
import { issueText } from '../../../src/form/issues/issueText.js'
import { createStore } from '../../../src/form/store/createStore.js'
import { messages } from '../../../src/locales/messages/en.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

const path = 'shippingAddress.line1'

function root() {
  const store = createStore(everySection, { adapter: createMemoryAdapter({ provider: stripe }) })
  return { store, provider: stripe, messages, rules: {} }
}

describe('issueFacts', () => {
  it('are computed only for messages that use them', () => {
    const given = root()
    const read = vi.spyOn(given.store.form, 'getValues')
    const readsFor = (code: string) => {
      read.mockClear()
      issueText(messages, { path, code }, issueFacts(given, path))
      return read.mock.calls.filter((args) => String(args) === '').length
    }
    expect(readsFor('required')).toBe(0)
    // Reads all values, because the limit is that of the whole body.
    expect(readsFor('too-long')).toBe(1)
  })

  it('contain the maximum length of the longest value', () => {
    expect(issueText(messages, { path, code: 'too-long' }, issueFacts(root(), path))).toContain('5000')
  })
})
