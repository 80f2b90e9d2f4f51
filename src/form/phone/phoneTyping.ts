import { formatPhone, loadPlans } from '../../schema/phoneRules.js'

// Digits of any script and the sign: what a number is made of, as opposed to the signs between.
const signs = /[\p{Nd}+＋]/gu
const hasSign = /[\p{Nd}+＋]/u
// It says its country itself.
const isInternational = /^\s*\+/

/**
 * Writes a number as its country does while it is typed or pasted, `country` being that of a national number. The caret
 * stays behind the digit that was typed. What is deleted, undone or composed by an input method is left alone, and so is
 * whatever is more than digits and signs. Each change is an edit of the browser's own, so that it can be undone.
 */
export function phoneTyping(control: HTMLInputElement, country: () => string): void {
  let composing = false
  let writing = false

  // Asked for at every key otherwise.
  const place = () => (isInternational.test(control.value) ? '' : country())
  // What cannot be loaded helps nobody; numbers can be typed without.
  const load = () => loadPlans(control.value, place()).catch(() => undefined)
  const write = (): boolean => {
    const written = formatPhone(control.value, place())
    if (written === undefined) return false
    writing = true
    rewrite(control, written)
    writing = false
    return true
  }
  const writeSoon = async () => {
    const typed = control.value
    if (write()) return
    await load()
    if (control.value === typed && !composing) write()
  }

  control.addEventListener('focus', () => void load())
  control.addEventListener('compositionstart', () => {
    composing = true
  })
  control.addEventListener('compositionend', () => {
    composing = false
    // The browser is still busy with what was composed.
    setTimeout(() => !composing && void writeSoon())
  })
  control.addEventListener('input', (event) => {
    if (!writing && !composing && brings(event)) void writeSoon()
  })
  // What was typed while this was on its way.
  if (control.value !== control.defaultValue) void writeSoon()
  else void load()
}

/** Whether an edit brought a digit. Undo, deletions, signs and what a password manager writes are none. */
const brings = (event: Event) => {
  const { inputType, isComposing, data } = event as Partial<InputEvent>
  return inputType?.startsWith('insert') && !isComposing && (data ? hasSign.test(data) : data !== '')
}

function rewrite(control: HTMLInputElement, written: string): void {
  const { value, selectionStart: at, selectionEnd } = control
  const { activeElement } = control.getRootNode() as Document | ShadowRoot
  if (written === value || at === null || at !== selectionEnd || activeElement !== control) return
  const caret = at < value.length ? placeAfter(written, count(value.slice(0, at))) : written.length
  const shorter = Math.min(value.length, written.length)
  let start = 0
  while (start < shorter && value[start] === written[start]) start += 1
  let end = 0
  while (end < shorter - start && value.at(-1 - end) === written.at(-1 - end)) end += 1
  const piece = written.slice(start, written.length - end)
  control.setSelectionRange(start, value.length - end)
  // Deprecated, and the only way to an edit that can be undone.
  const done = control.ownerDocument.execCommand?.(piece ? 'insertText' : 'delete', false, piece)
  if (!done) {
    control.setRangeText(piece)
    // It fires no event, so nothing else would notice the new text.
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  control.setSelectionRange(caret, caret)
}

const count = (text: string) => text.match(signs)?.length ?? 0

/** The place behind the n-th digit or sign of a number, or its end after the last one. */
function placeAfter(written: string, n: number): number {
  const places = [...written.matchAll(signs)].map(({ index }) => index + 1)
  return n >= places.length ? written.length : (places[n - 1] ?? 0)
}
