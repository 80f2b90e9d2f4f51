import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { ContactForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, setSilently } from './controls.js'
import { mount } from './mount.js'

const email = 'ann@example.com'
const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))

function mountContact(given = email) {
  const adapter = createMemoryAdapter()
  const container = mount(<ContactForm adapter={adapter} defaultValues={{ contact: { email: given } }} />)
  return { adapter, company: control(container, 'contact.company'), container }
}

describe('a text', () => {
  it.each([
    ['a no-break space', 'Ann\u00a0& Sons', 'Ann & Sons'],
    ['a zero-width space', 'An\u200bn & Sons', 'Ann & Sons'],
    ['a direction override', 'Ann\u202e & Sons', 'Ann & Sons'],
    ['a family of emoji', '👨‍👩‍👧 Shop', '👨‍👩‍👧 Shop'],
    ['a fraction and a company sign', '½ ㈱', '½ ㈱'],
    ['half a surrogate pair', 'Ann\ud83d', 'Ann'],
    ['the replacement character', 'M\ufffdller', 'M\ufffdller'],
    ['Persian with its joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['the letters of Turkish', 'ışıl fi', 'ışıl fi'],
  ])('with %s is sent as it looks', async (_, typed, sent) => {
    const { adapter, company } = mountContact()
    setSilently(company, typed, { events: true })
    await save()
    await expect.poll(() => adapter.updates[0]?.contact?.company).toBe(sent)
    expect(company.value).toBe(typed)
  })

  it.each([
    ['zero-width spaces', '\u200b\u2060'],
    ['a joiner alone', '\u200d'],
    ['half a surrogate pair', '\ud83d'],
    ['a tag', '\u{e0041}'],
    ['a Hangul filler', '\u3164'],
    ['a Braille blank', '\u2800'],
  ])('that is invisible counts as empty: %s', async (_, typed) => {
    const { adapter, container } = mountContact('')
    setSilently(control(container, 'contact.email'), typed, { events: true })
    await save()
    await expect.element(page.getByRole('link', { name: 'Enter an email address.' })).toBeInTheDocument()
    expect(adapter.updates).toEqual([])
  })

  it('from autocorrection or dictation is sent, and undone in one step', async () => {
    const { adapter, company } = mountContact()
    await userEvent.fill(company, 'Teh Shop')
    company.setSelectionRange(0, 3)
    document.execCommand('insertText', false, 'The')
    expect(company.value).toBe('The Shop')
    document.execCommand('undo')
    expect(company.value).toBe('Teh Shop')
    document.execCommand('redo')
    await save()
    await expect.poll(() => adapter.updates[0]?.contact?.company).toBe('The Shop')
  })

  it('of two lines keeps all its words when it is pasted', async () => {
    const { adapter, company } = mountContact()
    await userEvent.click(company)
    document.execCommand('insertText', false, 'Ann\nSons')
    await save()
    await expect.poll(() => adapter.updates[0]?.contact?.company).toBe('Ann Sons')
  })
})
