import { describe, expect, it } from 'vitest'

import { maxBodyBytes } from '../../src/providers/bodySize.js'
import { fieldRow } from '../../src/providers/fieldMode.js'
import { judge } from '../../src/providers/judge.js'
import { splitPath } from '../../src/sections/fieldPath.js'
import type { FieldPath, SessionUpdate } from '../../src/sections/schema.js'
import { exampleValues, type SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { startRelay, updates } from '../server/serve.js'

const ids = Object.keys(sandboxes) as SandboxId[]
const texts = ['line1', 'line2', 'city', 'fullName', 'firstName', 'lastName', 'company']

/** An update whose texts have the maximum length of the provider's table. */
function longest(id: SandboxId, letter: string): SessionUpdate {
  const { provider } = sandboxes[id].upstream({ baseUrl: 'https://provider.example' })
  const update = structuredClone(updates[id]) as Record<string, Record<string, string>>
  for (const [section, values] of Object.entries(update)) {
    for (const key of Object.keys(values)) {
      const row = fieldRow(provider.fields, `${section}.${key}` as FieldPath)
      if (row && texts.includes(key)) values[key] = letter.repeat(row.max ?? 3000)
    }
  }
  return update
}

describe('An update that is longer than the relay accepts', () => {
  it.each(ids.flatMap((id) => ['a', '漢', '👍'].map((letter) => [id, letter] as const)))(
    'is rejected at its long fields, and accepted once they are shorter: %s, %s',
    async (id, letter) => {
      const { provider } = sandboxes[id].upstream({ baseUrl: 'https://provider.example' })
      const { post } = await startRelay(id)
      const given = longest(id, letter)
      const { update, issues } = await judge(given, { provider })
      const bytes = new TextEncoder().encode(JSON.stringify(update)).length
      const answer = await post(given)
      if (bytes <= maxBodyBytes) {
        expect([issues, answer.status]).toEqual([[], 200])
        expect(await answer.json()).toMatchObject({ status: 'saved' })
        return
      }
      expect(answer.status).toBe(413)
      expect(issues.length).toBeGreaterThan(0)
      const shorter = structuredClone(update) as Record<string, Record<string, string>>
      for (const { path, code } of issues) {
        expect(code).toBe('too-long')
        const [section, key] = splitPath(path as FieldPath)
        const values = shorter[section]! // an issue names it
        values[key] = letter.repeat(200)
      }
      expect((await judge(shorter as SessionUpdate, { provider })).issues).toEqual([])
      expect(await (await post(shorter)).json()).toMatchObject({ status: 'saved' })
    },
  )

  it('is accepted up to the exact byte', async () => {
    const { provider } = sandboxes.stripe.upstream({ baseUrl: 'https://provider.example' })
    const { post } = await startRelay()
    const { shippingAddress } = exampleValues('US')
    let accepted = 0
    for (let length = 4600; length <= 5000; length += 40) {
      const long = '漢'.repeat(length)
      const update = { shippingAddress: { ...shippingAddress, line1: long, line2: 'a'.repeat(2500), city: long } }
      const { issues } = await judge(update, { provider })
      const { status } = await post(update)
      if (issues.length === 0) expect(status).toBe(200)
      accepted += issues.length === 0 ? 1 : 0
    }
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(11)
  })
})
