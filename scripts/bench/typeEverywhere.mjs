// @ts-check

/** The text inputs that a visitor sees. */
export const textInputs = 'input:visible:is([type=text], [type=email], [type=tel], :not([type]))'

/**
 * Types valid text into ten text inputs by a script, which costs only its events. `cost` is read before and after the
 * keys of each input, so that focus and blur do not count.
 *
 * @param {import('playwright').Page} page
 * @param {() => Promise<number>} [cost]
 * @param {string} [which] a selector
 */
export async function typeEverywhere(page, cost = () => Promise.resolve(0), which = textInputs) {
  const inputs = page.locator(which)
  const count = Math.min(10, await inputs.count())
  let [keys, spent] = [0, 0]
  for (let at = 0; at < count; at += 1) {
    await inputs.nth(at).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.waitForTimeout(30)
    const before = await cost()
    keys += await page.evaluate(typeHere)
    spent += (await cost()) - before
  }
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  return { keys, spent }
}

/** Runs in the page: types into the focused input and returns the number of keystrokes. */
async function typeHere() {
  const input = /** @type {HTMLInputElement} */ (document.activeElement)
  const street = /line1/.test(input.id + input.name) ? '12 Elm Road' : 'Springfield'
  const text = { email: 'ann@example.com', tel: '+4930182722720' }[input.type] ?? street
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const { port1, port2 } = new MessageChannel()
  port1.start()
  // In a later task without a timer, so that few frames are drawn meanwhile.
  const later = () =>
    new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true })
      port2.postMessage(0)
    })
  for (const key of text) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    // Types at the end, because a phone number may have been formatted meanwhile.
    write?.call(input, input.value + key)
    input.dispatchEvent(new InputEvent('input', { data: key, inputType: 'insertText', bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
    // Work that the form defers belongs to the key.
    await later()
    await later()
  }
  return text.length
}
