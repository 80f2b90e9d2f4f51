import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { InvalidSessionError } from '../../src/providers/InvalidSessionError.js'
import { targetUrl } from '../../src/providers/targetUrl.js'
import type { SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import type { SandboxContract } from '../../src/testing/sandboxContract.js'
import { oneRequest } from './oneRequest.js'

describe('the URL of a request', () => {
  const anyId = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.webPath(),
    fc.stringMatching(/^[\w./%-]{1,12}$/),
    fc.array(fc.constantFrom('.', '..', '/', '\\', '%2f', '%2e', '%', '?', '#', '@', ':', ' ', '\t', '\0', 'cs_1', '\ud800', 'é'), { maxLength: 5 }).map((parts) => parts.join('')), // prettier-ignore
  )

  it.each(Object.keys(sandboxes) as SandboxId[])(
    'is the documented one of %s, or the id is rejected, for 25,000 ids',
    (id) => {
      const contract: SandboxContract = sandboxes[id]
      const { wire } = contract.upstream({})
      const base = 'https://provider.example/base'
      const sessions = (given: string): unknown[] =>
        typeof contract.session === 'string'
          ? [given]
          : Object.keys(contract.session as object).map((key) => ({ ...(contract.session as object), [key]: given }))
      const met = { sent: 0, refused: 0 }
      const check = (given: string) => {
        for (const session of sessions(given)) {
          let href: string
          try {
            href = targetUrl(base, oneRequest(wire.requests(session, {})).path)
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidSessionError)
            met.refused += 1
            continue
          }
          const { origin, pathname, search, hash } = new URL(href)
          if (origin !== 'https://provider.example' || !pathname.startsWith('/base/') || search || hash)
            throw new Error(href)
          if (!contract.path.test(pathname.slice('/base'.length))) throw new Error(href)
          met.sent += 1
        }
      }
      fc.assert(fc.property(anyId, check), { numRuns: 25_000 })
      expect([met.sent > 100, met.refused > 100]).toEqual([true, true])
    },
  )
})
