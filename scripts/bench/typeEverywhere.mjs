// @ts-check

/** Runs in the page: types into ten inputs and gives the number of keystrokes. */
export async function typeEverywhere() {
  const inputs = [...document.querySelectorAll('input')].filter(
    ({ type, readOnly, offsetParent }) => ['text', 'email', 'tel'].includes(type) && !readOnly && offsetParent,
  )
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const { port1, port2 } = new MessageChannel()
  // A task later; no timer, so that hardly a frame is drawn meanwhile.
  const later = () =>
    new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true })
      port1.start()
      port2.postMessage(0)
    })
  let keys = 0
  for (const input of inputs.slice(0, 10)) {
    const text = { email: 'ann@example.com', tel: '+493018272272' }[input.type] ?? 'Springfield'
    input.focus()
    for (let end = 1; end <= text.length; end += 1) {
      const key = text[end - 1] ?? ''
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      write?.call(input, text.slice(0, end))
      input.dispatchEvent(new InputEvent('input', { data: key, inputType: 'insertText', bubbles: true }))
      input.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
      keys += 1
      // What a form does later belongs to the key.
      await later()
      await later()
    }
    input.blur()
  }
  return keys
}
