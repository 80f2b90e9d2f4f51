import { describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutRules, ContactForm, useField } from '../../src/index.js'
import type { DefaultValues } from '../../src/sections/schema.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { CommitCounter, createCommits } from './CommitCounter.js'
import { control, setSilently } from './controls.js'
import { mount, settle } from './mount.js'

const inCountry = (country: string, phone = ''): DefaultValues => ({
  contact: { email: 'ann@example.com', phone },
  billingAddress: { country },
})
const rules: CheckoutRules = { sections: ['contact'] }
const undo = '{Control>}z{/Control}'
const redo = '{Control>}{Shift>}z{/Shift}{/Control}'

/** A phone field whose code has loaded, and its caret. */
async function open(country: string, phone = '') {
  const adapter = createMemoryAdapter()
  const container = mount(<ContactForm adapter={adapter} rules={rules} defaultValues={inCountry(country, phone)} />)
  const input = control(container, 'contact.phone')
  await userEvent.click(input)
  await settle()
  const caret = () => `${input.value.slice(0, input.selectionStart ?? 0)}|${input.value.slice(input.selectionEnd ?? 0)}`
  const put = (at: number, end = at) => input.setSelectionRange(at, end)
  return { adapter, container, input, caret, put, keys: (keys: string) => userEvent.keyboard(keys) }
}

describe('a phone field', () => {
  it('is a left-to-right telephone input that a browser can fill', async () => {
    const { input } = await open('IL')
    expect(input).toMatchObject({ type: 'tel', dir: 'ltr', autocomplete: 'billing tel' })
  })

  it('formats a number as its country does, while the shopper types', async () => {
    const { keys, caret } = await open('US')
    const steps = []
    for (const key of '2015550123') {
      await keys(key)
      steps.push(caret())
    }
    expect(steps.slice(2)).toEqual([
      '(201)|',
      '(201) 5|',
      '(201) 55|',
      '(201) 555|',
      '(201) 555-0|',
      '(201) 555-01|',
      '(201) 555-012|',
      '(201) 555-0123|',
    ])
  })

  it('formats a number of another country by its prefix', async () => {
    const { keys, input } = await open('US')
    await keys('+442')
    await settle()
    await keys('079460018')
    expect(input.value).toBe('+44 20 7946 0018')
  })

  it('formats a number that was typed before its code loaded', async () => {
    const container = mount(
      <ContactForm adapter={createMemoryAdapter()} rules={rules} defaultValues={inCountry('FR')} />,
    )
    const input = control(container, 'contact.phone')
    await userEvent.click(input)
    document.execCommand('insertText', false, '0142345610')
    await expect.poll(() => input.value).toBe('01 42 34 56 10')
  })

  it('keeps the caret after a digit that is typed in the middle', async () => {
    const { keys, caret, put } = await open('US')
    await keys('201550123')
    expect(caret()).toBe('(201) 550-123|')
    put(7)
    await keys('5')
    expect(caret()).toBe('(201) 55|5-0123')
    put(0)
    await keys('1')
    expect(caret()).toBe('1| (201) 555-0123')
  })

  it('deletes digits and punctuation one by one, and never stops at punctuation', async () => {
    const { keys, caret, put } = await open('US')
    await keys('2015550')
    await keys('{Backspace}{Backspace}')
    expect(caret()).toBe('(201) 555|')
    await keys('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}')
    expect(caret()).toBe('(201|')
    await keys('{Backspace}3555')
    expect(caret()).toBe('(203) 555|')
    put(6)
    await keys('{Backspace}{Backspace}{Backspace}')
    expect(caret()).toBe('(20|555')
    await keys('1')
    expect(caret()).toBe('(201|) 555')
    put(4)
    await keys('{Delete}{Delete}{Delete}')
    expect(caret()).toBe('(201|55')
  })

  it('replaces the selection', async () => {
    const { keys, caret, put } = await open('US')
    await keys('2015550123')
    put(6, 9)
    await keys('7')
    expect(caret()).toBe('(201) 7|01-23')
    put(0, 20)
    await keys('9')
    expect(caret()).toBe('9|')
  })

  it('accepts any pasted spelling', async () => {
    const source = document.body.appendChild(document.createElement('input'))
    for (const [country, text, written] of [
      ['US', '201.555.0123', '(201) 555-0123'],
      ['US', '+1 (201) 555-0123', '+1 201 555 0123'],
      ['GB', '０２０７９４６００１８', '020 7946 0018'],
      ['IR', '۰۹۱۲۳۴۵۶۷۸۹', '0912 345 6789'],
      ['DE', 'Tel. 030 901820 App. 5', 'Tel. 030 901820 App. 5'],
    ] as const) {
      const { input, keys } = await open(country)
      source.value = text
      source.select()
      await userEvent.copy()
      input.focus()
      await userEvent.paste()
      await settle()
      expect(input.value, text).toBe(written)
      await keys(undo)
      await keys(undo)
      expect(input.value).toBe('')
    }
    source.remove()
  })

  it('undoes and redoes what was typed, together with its formatting', async () => {
    const { keys, input } = await open('US')
    await keys('2015550123')
    const digits = () => input.value.replace(/\D/g, '')
    const seen = new Set<string>()
    for (let i = 0; i < 40 && input.value; i += 1) {
      await keys(undo)
      seen.add(digits())
    }
    expect(input.value).toBe('')
    expect([...seen].every((each) => '2015550123'.startsWith(each))).toBe(true)
    for (let i = 0; i < 40 && digits() !== '2015550123'; i += 1) await keys(redo)
    for (let i = 0; i < 3; i += 1) await keys(redo)
    expect(input.value).toBe('(201) 555-0123')
  })

  it('formats nothing while an input method composes, but does so afterwards', async () => {
    const { input } = await open('JP')
    const session = cdp() as unknown as { send(method: string, given: object): Promise<unknown> }
    const seen = []
    for (const text of ['０', '０９', '０９０１２３４']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      seen.push(input.value)
    }
    expect(seen).toEqual(['０', '０９', '０９０１２３４'])
    await session.send('Input.insertText', { text: '０９０１２３４５６７８' })
    await expect.poll(() => input.value).toBe('090-1234-5678')
  })

  it('keeps an extension as it is typed, and sends it', async () => {
    const { keys, input, adapter, container } = await open('US')
    await keys('2015550123 ext. 12')
    expect(input.value).toBe('(201) 555-0123 ext. 12')
    container.querySelector('form')?.requestSubmit()
    await expect.poll(() => adapter.updates[0]?.contact?.phone).toBe('+12015550123 ext. 12')
  })

  it('loses no digit and no caret in 200 random edits', async () => {
    const { keys, input, put } = await open('US')
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    let digits = ''
    let at = 0
    const signsBefore = (n: number) => (input.value.slice(0, n).match(/\d/g) ?? []).length
    for (let i = 0; i < 200; i += 1) {
      const length = input.value.length
      if (random(4) === 0) put(random(length + 1))
      at = signsBefore(input.selectionStart ?? 0)
      if (random(3) === 0 && input.selectionStart) {
        const isDigit = /\d/.test(input.value.charAt(input.selectionStart - 1))
        await keys('{Backspace}')
        if (isDigit) digits = digits.slice(0, (at -= 1)) + digits.slice(at + 1)
      } else if (digits.length < 14) {
        const digit = String(random(10))
        await keys(digit)
        digits = digits.slice(0, at) + digit + digits.slice(at)
        at += 1
      }
      expect(input.value.replace(/\D/g, '')).toBe(digits)
      expect(signsBefore(input.selectionStart ?? 0)).toBe(at)
      expect(input.selectionEnd).toBe(input.selectionStart)
    }
  }, 60_000)

  it('follows the country of the address', async () => {
    const adapter = createMemoryAdapter()
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={inCountry('US')} />)
    await userEvent.selectOptions(control(container, 'billingAddress.country'), 'FR')
    await userEvent.click(control(container, 'contact.phone'))
    await settle()
    await userEvent.keyboard('0142345610')
    expect(control(container, 'contact.phone').value).toBe('01 42 34 56 10')
  })

  it('renders nothing while a number is typed', async () => {
    const commits = createCommits()
    const container = mount(
      <CommitCounter commits={commits}>
        <CheckoutForm adapter={createMemoryAdapter()} defaultValues={inCountry('US')} />
      </CommitCounter>,
    )
    await userEvent.click(control(container, 'contact.phone'))
    await settle()
    commits.clear()
    await userEvent.keyboard('2015550123{Tab}')
    await settle()
    expect(control(container, 'contact.phone').value).toBe('(201) 555-0123')
    expect(commits).toMatchObject({ count: 0, components: [] })
  })

  it('formats in custom markup too', async () => {
    function OwnPhone() {
      const { kind, input } = useField('contact.phone')
      return kind === 'input' && <input {...input} />
    }
    const container = mount(
      <ContactForm
        adapter={createMemoryAdapter()}
        rules={rules}
        defaultValues={inCountry('US')}
        components={{ input: (props) => (props.name === 'contact.phone' ? <OwnPhone /> : <input {...props} />) }}
      />,
    )
    await userEvent.click(control(container, 'contact.phone'))
    await settle()
    await userEvent.keyboard('2015550123')
    expect(control(container, 'contact.phone').value).toBe('(201) 555-0123')
  })

  it('does not change what a browser fills in', async () => {
    const { input } = await open('US')
    setSilently(input, '2015550123', { events: true })
    await settle()
    expect(input.value).toBe('2015550123')
  })
})
