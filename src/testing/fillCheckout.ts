import type { CheckoutValues } from '../sections/schema.js'
import { type FieldStep, fieldSteps } from './fieldSteps.js'
import { styleOf } from './isSeen.js'
import { outsideAct, pass } from './outsideAct.js'

/**
 * The methods used of `userEvent.setup()` of @testing-library/user-event. `userEvent` of Storybook and of Vitest's
 * browser mode have them too.
 */
export interface User {
  click(element: Element): Promise<void>
  clear(element: Element): Promise<void>
  type(element: Element, text: string): Promise<void>
  selectOptions(element: Element, values: string): Promise<void>
}

type Control = HTMLInputElement | HTMLSelectElement

/**
 * Fills the form in a container as a person does, field by field. Fields that change others come first. It checks or
 * unchecks checkboxes, selects options, opens collapsed fields and types over existing text. Empty `values` leave a
 * field unchanged, and fields that are not on the page are skipped. It waits for a shipping option until the address is
 * saved, and throws if the option is not offered within 5 seconds.
 */
export function fillCheckout(user: User, container: ParentNode, values: CheckoutValues): Promise<void> {
  return outsideAct(async () => {
    await untick(user, container, 'shippingAddress.shipTo', values.shippingAddress.shipTo)
    await untick(user, container, 'taxId.business', values.taxId.value && 'true')
    for (const step of fieldSteps(values)) {
      if (step.name === 'shippingOptions.selected') await waitForOption(container, step)
      await take(user, container, step)
    }
    // Moves the focus away at the end, which triggers validation, automatic saves and pending updates of lists.
    leave(container)
  })
}

async function take(user: User, container: ParentNode, { name, value }: FieldStep): Promise<void> {
  const button = container.querySelector(`[data-field="${name}"] button[aria-expanded="false"]`)
  if (button) await user.click(button)
  const box = controlsOf(container, name).find((control) => isBox(control) && control.value === value)
  if (box && !(box as HTMLInputElement).checked) await user.click(clickable(box))
  // A list or chunk that finishes loading may replace the control.
  for (let control = toFill(container, name, value), tries = 3; control && tries > 0; tries--) {
    await enter(user, control, value)
    control = control.isConnected ? undefined : toFill(container, name, value)
  }
}

async function enter(user: User, control: Control, value: string): Promise<void> {
  if (control.localName === 'select') {
    await user.selectOptions(control, value)
    return
  }
  // A focused field is not replaced.
  control.focus()
  // user-event cannot clear a control in a shadow root, because it does not find the focus there.
  if (control.value) await user.clear(control)
  await user.type(control, value.replace(/[[{]/g, '$&$&')) // user-event reads a single one as the start of a key name.
}

const controlsOf = (container: ParentNode, name: string): Control[] => [
  ...container.querySelectorAll<Control>(`:is(input, select, textarea)[name="${name}"]:enabled:not([type="hidden"])`),
]

const toFill = (container: ParentNode, name: string, value: string) =>
  controlsOf(container, name).find((control) => !isBox(control) && control.value !== value)

const isBox = ({ type }: Control) => type === 'checkbox' || type === 'radio'

/** A custom-styled checkbox may accept clicks on its label only. */
function clickable(box: Control): Element {
  return (styleOf(box)?.pointerEvents === 'none' && box.labels?.[0]) || box
}

/**
 * Unchecks checkboxes such as "Same as billing" that the values do not check, because they show or hide other fields.
 */
async function untick(user: User, container: ParentNode, name: string, value: string): Promise<void> {
  for (const box of controlsOf(container, name)) {
    if ((box as HTMLInputElement).checked && box.value !== value) await user.click(clickable(box))
  }
}

/** Options are offered for a saved address, and an address is saved when the focus leaves it. */
async function waitForOption(container: ParentNode, { name, value }: FieldStep): Promise<void> {
  leave(container)
  const isExpected = () => container.querySelector('[data-section="shippingOptions"]')
  const isThere = () => controlsOf(container, name).some((control) => control.value === value)
  for (let left = 250; isExpected() && !isThere(); left--) {
    if (left === 0)
      throw new Error(`fillCheckout: the shipping option "${value}" is not offered. Use the ID of one that is.`)
    await pass(20)
  }
}

function leave(container: ParentNode): void {
  // Uses the root node, because `:focus` matches nothing in a background window.
  const { activeElement } = (container as ParentNode & Node).getRootNode() as Document | ShadowRoot
  if (activeElement && (container as ParentNode & Node).contains(activeElement)) (activeElement as HTMLElement).blur()
}
