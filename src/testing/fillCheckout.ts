import type { CheckoutValues } from '../sections/schema.js'
import { fieldSteps } from './fieldSteps.js'

/** What is used of `userEvent.setup()` of @testing-library/user-event. */
export interface User {
  click(element: Element): Promise<void>
  clear(element: Element): Promise<void>
  type(element: Element, text: string): Promise<void>
  selectOptions(element: Element, values: string): Promise<void>
}

/**
 * Fills the form in a container as a person does, field by field in the order of the page: boxes are ticked or unticked,
 * options chosen, fields behind a button opened, texts typed over what was there. Fields that are not on the page are passed over.
 */
export async function fillCheckout(user: User, container: ParentNode, values: CheckoutValues): Promise<void> {
  await untick(user, container, 'shippingAddress.shipTo', values.shippingAddress.shipTo)
  await untick(user, container, 'taxId.business', values.taxId.value && 'true')
  for (const { name, value } of fieldSteps(values)) {
    const button = container.querySelector(`button[data-field="${name}"]`)
    if (button) await user.click(button)
    const controls = [...container.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)]
    const box = controls.find((control) => isBox(control) && control.value === value)
    const control = controls.find((candidate) => !isBox(candidate))
    if (box) {
      if (!(box as HTMLInputElement).checked) await user.click(box)
    } else if (control?.localName === 'select') {
      await user.selectOptions(control, value)
    } else if (control && control.value !== value) {
      // A field that has the focus is not replaced by the list that comes for it.
      control.focus()
      await user.clear(control)
      await user.type(control, value.replace(/[[{]/g, '$&$&')) // user-event reads one as the start of a key's name.
    }
  }
}

const isBox = ({ type }: { type: string }) => type === 'checkbox' || type === 'radio'

/** A box such as "Same as billing" that the values do not tick hides fields that they fill, or shows what they leave empty. */
async function untick(user: User, container: ParentNode, name: string, value: string): Promise<void> {
  for (const box of container.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`)) {
    if (box.value !== value) await user.click(box)
  }
}
