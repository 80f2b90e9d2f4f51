// @vitest-environment node
import { describe, expect, it } from 'vitest'

import { type SendState, updateToSend } from '../../../src/form/saving/groups.js'
import { exampleValues } from '../../../src/testing/index.js'

const { contact } = exampleValues('US')
const nothing: SendState = { valid: {}, saved: {}, unsure: new Set(), defaults: {}, together: [] }

describe('updateToSend', () => {
  it.each(['custom', 'lineItems'] as const)('omits %s without a field, because a relay may reject it', (id) => {
    const valid = { contact, [id]: {} }
    expect(updateToSend(['contact', id], { ...nothing, valid })).toEqual({ contact })
    expect(updateToSend([id], { ...nothing, valid, unsure: new Set([id]) })).toEqual({})
    expect(updateToSend(['contact'], { ...nothing, valid, together: [['contact', id]] })).toEqual({ contact })
  })

  it.each(['custom', 'lineItems'] as const)('sends a field of %s that was cleared', (id) => {
    const state = { ...nothing, valid: { [id]: { a: '' } }, saved: { [id]: { a: '1' } } }
    expect(updateToSend([id], state)).toEqual({ [id]: { a: '' } })
  })
})
