// @ts-check

/** The text inputs that a visitor sees. */
export const textInputs = 'input:visible:is([type=text], [type=email], [type=tel], :not([type]))'

/**
 * Types validly into ten text inputs by a script, which costs no more than its events. `cost` is asked before and after the
 * keys of each, so that entering and leaving a field do not count.
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

/** Runs in the page: types into the input that has the focus and gives the number of keystrokes. */
async function typeHere() {
  const input = /** @type {HTMLInputElement} */ (document.activeElement)
  const street = /line1/.test(input.id + input.name) ? '12 Elm Road' : 'Springfield'
  const text = { email: 'ann@example.com', tel: '+4930182722720' }[input.type] ?? street
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const { port1, port2 } = new MessageChannel()
  port1.start()
  // A task later; no timer, so that hardly a frame is drawn meanwhile.
  const later = () =>
    new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true })
      port2.postMessage(0)
    })
  for (const key of text) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    // Behind what stands there: a phone number may have been written with blanks meanwhile.
    write?.call(input, input.value + key)
    input.dispatchEvent(new InputEvent('input', { data: key, inputType: 'insertText', bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
    // What a form does later belongs to the key.
    await later()
    await later()
  }
  return text.length
}
