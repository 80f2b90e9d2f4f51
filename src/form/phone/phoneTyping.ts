import { formatPhone, loadPlans } from '../../schema/phoneRules.js'

// Digits of any script and the plus sign: the significant characters, as opposed to separators.
const signs = /[\p{Nd}+＋]/gu
const hasSign = /[\p{Nd}+＋]/u
// The number contains its country code.
const isInternational = /^\s*\+/

/**
 * Formats a number in the country's style while it is typed or pasted. `country`: the country of a national number. The
 * caret stays after the typed digit. Deletions, undo, text composed by an input method, and numbers with other
 * characters are not formatted. Each change is a browser edit, so that it can be undone.
 */
export function phoneTyping(control: HTMLInputElement, country: () => string): void {
  let composing = false
  let writing = false

  // Skips the country for international numbers, because this runs at every keystroke.
  const place = () => (isInternational.test(control.value) ? '' : country())
  // If the plan cannot be loaded, the number stays as typed.
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
    // The browser still finishes the composition.
    setTimeout(() => !composing && void writeSoon())
  })
  control.addEventListener('input', (event) => {
    if (!writing && !composing && addsDigit(event)) void writeSoon()
  })
  // Formats what was typed while this code was loading.
  if (control.value !== control.defaultValue) void writeSoon()
  else void load()
}

/** Whether an edit added a digit. Undo, deletions, separators and input by password managers do not count. */
const addsDigit = (event: Event) => {
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
  // Deprecated, but the only way to make an edit that can be undone.
  const done = control.ownerDocument.execCommand?.(piece ? 'insertText' : 'delete', false, piece)
  if (!done) {
    control.setRangeText(piece)
    // `setRangeText` fires no event, so nothing else would notice the new text.
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  control.setSelectionRange(caret, caret)
}

const count = (text: string) => text.match(signs)?.length ?? 0

/** Returns the position after the n-th digit or plus sign, or the end of the number. */
function placeAfter(written: string, n: number): number {
  const places = [...written.matchAll(signs)].map(({ index }) => index + 1)
  return n >= places.length ? written.length : (places[n - 1] ?? 0)
}
