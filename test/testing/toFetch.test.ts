import { describe, expect, it } from 'vitest'

import { createSandbox } from '../../src/testing/index.js'

const url = 'https://api.stripe.com/v1/checkout/sessions/cs_1'

describe('the fetch of a sandbox', () => {
  it.each([
    ['before', 0],
    ['while', 5],
  ])('rejects when a signal aborts %s it answers, without stopping the work', async (_, ms) => {
    const sandbox = createSandbox('stripe')
    const gone = new AbortController()
    if (ms) setTimeout(() => gone.abort(new Error('gone')), ms)
    else gone.abort(new Error('gone'))
    let done: (() => void) | undefined
    const worked = new Promise<void>((resolve) => (done = resolve))
    sandbox.answerNext(async (proceed) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      const answer = await proceed()
      done?.()
      return answer
    })
    await expect(sandbox.fetch(url, { method: 'POST', signal: gone.signal })).rejects.toThrow('gone')
    await worked
    expect(sandbox.requests).toHaveLength(1)
  })
})
