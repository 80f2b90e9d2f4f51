import { userEvent } from 'vitest/browser'

/** The control of a field, by name. */
export function control(container: ParentNode, name: string, value?: string): HTMLInputElement {
  const selector = `[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`
  const found = container.querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`There is no ${selector} on the page.`)
  return found
}

/** Fills a field as a shopper does, whether it is a text input or a list. */
export async function enter(container: ParentNode, name: string, value: string): Promise<void> {
  const field = control(container, name)
  // A text input that has the focus is not replaced by its list.
  field.focus()
  await (field.localName === 'select' ? userEvent.selectOptions(field, value) : userEvent.fill(field, value))
}

/**
 * Sets a control as autofill or a password manager does, without React. `events`: whether to dispatch events. `true` or
 * `false` checks or unchecks a checkbox.
 */
export function setSilently(target: HTMLElement, value: string | boolean, { events = false } = {}): void {
  const key = typeof value === 'boolean' ? 'checked' : 'value'
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), key)?.set?.call(target, value)
  if (!events) return
  for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Name and value of each displayed control; boxes and radios only if they are checked. */
export const onScreen = (container: ParentNode): Record<string, unknown> =>
  Object.assign({}, ...[...container.querySelectorAll('form')].map((form) => Object.fromEntries(new FormData(form))))
