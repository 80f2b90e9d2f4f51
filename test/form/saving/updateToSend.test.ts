// @vitest-environment node
import { describe, expect, it } from 'vitest'

import { type SendState, updateToSend } from '../../../src/form/saving/groups.js'
import { exampleValues } from '../../../src/testing/index.js'

const { contact } = exampleValues('US')
const nothing: SendState = { valid: {}, saved: {}, unsure: new Set(), defaults: {}, together: [] }

describe('updateToSend', () => {
  it.each(['custom', 'lineItems'] as const)('leaves out %s without a field, which a relay may not take', (id) => {
    const valid = { contact, [id]: {} }
    expect(updateToSend(['contact', id], { ...nothing, valid })).toEqual({ contact })
    expect(updateToSend([id], { ...nothing, valid, unsure: new Set([id]) })).toEqual({})
    expect(updateToSend(['contact'], { ...nothing, valid, together: [['contact', id]] })).toEqual({ contact })
  })

  it.each(['custom', 'lineItems'] as const)('sends a field of %s that is blank now', (id) => {
    const state = { ...nothing, valid: { [id]: { a: '' } }, saved: { [id]: { a: '1' } } }
    expect(updateToSend([id], state)).toEqual({ [id]: { a: '' } })
  })
})
