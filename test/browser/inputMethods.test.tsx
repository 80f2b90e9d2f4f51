import { describe, expect, it, onTestFinished } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

import { ContactForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

const session = () => cdp() as unknown as { send(method: string, given: object): Promise<unknown> }

describe('the Enter that ends a composition', () => {
  it('accepts the text without a submit; the next Enter submits', async () => {
    const adapter = createMemoryAdapter()
    const email = 'ann@example.com'
    const container = mount(<ContactForm adapter={adapter} defaultValues={{ contact: { email } }} />)
    const input = control(container, 'contact.fullName')
    const keys: boolean[] = []
    const hear = (event: KeyboardEvent) => keys.push(event.isComposing)
    document.addEventListener('keydown', hear)
    onTestFinished(() => document.removeEventListener('keydown', hear))
    await userEvent.click(input)
    await session().send('Input.imeSetComposition', { text: 'はなこ', selectionStart: 3, selectionEnd: 3 })
    // 229 is the key code of a key that an input method handles.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await session().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await session().send('Input.insertText', { text: '花子' })
    await session().send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    await settle()
    expect(keys).toEqual([true])
    expect(input.value).toBe('花子')
    expect(adapter.updates).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => adapter.updates[0]?.contact?.fullName).toBe('花子')
  })
})
