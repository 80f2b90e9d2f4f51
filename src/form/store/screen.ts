import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { FieldPath, SectionId } from '../../sections/schema.js'
import { isElement, isTag } from './isElement.js'

// Called via the prototype, because a control with the name of a form method would shadow it.
const inside = <E extends Element>(form: HTMLFormElement, selector: string): E[] => [
  ...(HTMLFormElement.prototype.querySelectorAll.call(form, selector) as NodeListOf<E>),
]

/** Reads the current values of all controls, because password managers and autofill may fire no events. */
export function readScreen(forms: Iterable<HTMLFormElement>): Map<FieldPath, string> {
  const values = new Map<FieldPath, string>()
  for (const form of forms) {
    // FormData, because a control with the name "elements" would shadow form.elements.
    for (const [name, value] of new FormData(form)) {
      if (!isFieldPath(name) || typeof value !== 'string') continue
      // FormData replaces a lone surrogate by U+FFFD.
      const own = value.includes('\ufffd') && inside<HTMLInputElement>(form, `[name="${name}"]:enabled`)[0]?.value
      values.set(name, own || value)
    }
    // FormData omits unchecked checkboxes, selects set to an unknown value, and disabled controls. Disabled controls
    // keep their stored value.
    const left = 'input[type="checkbox"]:enabled, select:enabled'
    for (const { name } of inside<HTMLInputElement | HTMLSelectElement>(form, left)) {
      if (isFieldPath(name) && !values.has(name)) values.set(name, '')
    }
  }
  return values
}

/** Checks the checkboxes of a field that have this value, and unchecks the others. */
export function showBoxes(forms: Iterable<HTMLFormElement>, path: FieldPath, value: string): void {
  for (const form of forms) {
    const boxes = inside<HTMLInputElement>(form, `input[type="checkbox"][name="${path}"]`)
    for (const box of boxes) box.checked = box.value === value
  }
}

/** Whether a control is a blank `<select>` that does not have this value yet. */
export const isUnlisted = (control: Element | null | undefined, value: string): boolean =>
  isTag(control, 'select') && control.selectedIndex < 0 && ![...control.options].some((each) => each.value === value)

const nameOf = (control: Element) => control.getAttribute('name') ?? ''

/** Returns the control with a name in any of the forms: a field or your own control. */
export function findControl(forms: Iterable<HTMLFormElement>, name: string): HTMLElement | undefined {
  for (const form of forms) {
    const controls = inside<HTMLElement>(form, '[name]:not([type="hidden"])').filter(
      (candidate) => nameOf(candidate) === name,
    )
    const control = controls.find((candidate) => candidate.matches(':checked')) ?? controls[0]
    if (control) return control
  }
  return undefined
}

/** Returns the names of all controls in page order: field paths and your own names. */
export function namesOnScreen(forms: Iterable<HTMLFormElement>): string[] {
  const controls = [...forms].flatMap((form) => inside(form, '[name]'))
  controls.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return [...new Set(controls.map(nameOf))]
}

/** Returns the field paths of the forms, in page order. */
export const pathsOnScreen = (forms: Iterable<HTMLFormElement>): FieldPath[] => namesOnScreen(forms).filter(isFieldPath)

/** Returns the sections in the forms, as a fieldset or as single fields, in registry order. */
export function sectionsOnScreen(forms: Iterable<HTMLFormElement>): SectionId[] {
  const found = new Set(pathsOnScreen(forms).map((path) => splitPath(path)[0]))
  for (const form of forms) {
    for (const id of sectionIds) if (inside(form, `[data-section="${id}"]`).length) found.add(id)
  }
  return sectionIds.filter((id) => found.has(id))
}

/** Returns the section that an element belongs to. */
export function sectionOf(target: EventTarget | null | undefined): SectionId | undefined {
  if (!isElement(target)) return undefined
  const name = nameOf(target)
  if (isFieldPath(name)) return splitPath(name)[0]
  const id = target.closest('[data-section]')?.getAttribute('data-section')
  return sectionIds.find((known) => known === id)
}
