import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { FieldPath, SectionId } from '../../sections/schema.js'
import { isElement, isTag } from './isElement.js'

// A control of the host may be called like a method of its form and stand in its place.
const inside = <E extends Element>(form: HTMLFormElement, selector: string): E[] => [
  ...(HTMLFormElement.prototype.querySelectorAll.call(form, selector) as NodeListOf<E>),
]

/** What the controls of the forms hold now, whatever events came: password managers and autofill may fire none. */
export function readScreen(forms: Iterable<HTMLFormElement>): Map<FieldPath, string> {
  const values = new Map<FieldPath, string>()
  for (const form of forms) {
    // FormData, not form.elements: a control of the host may be called "elements".
    for (const [name, value] of new FormData(form)) {
      if (!isFieldPath(name) || typeof value !== 'string') continue
      // It writes U+FFFD for half a surrogate pair.
      const own = value.includes('\ufffd') && inside<HTMLInputElement>(form, `[name="${name}"]:enabled`)[0]?.value
      values.set(name, own || value)
    }
    // It leaves out a box that is not ticked, and a list that was set to a value that it does not have; and all that a host
    // has disabled, which keeps what it holds.
    const left = 'input[type="checkbox"]:enabled, select:enabled'
    for (const { name } of inside<HTMLInputElement | HTMLSelectElement>(form, left)) {
      if (isFieldPath(name) && !values.has(name)) values.set(name, '')
    }
  }
  return values
}

/** Ticks the boxes of a field that have this value, and unticks the others. */
export function showBoxes(forms: Iterable<HTMLFormElement>, path: FieldPath, value: string): void {
  for (const form of forms) {
    const boxes = inside<HTMLInputElement>(form, `input[type="checkbox"][name="${path}"]`)
    for (const box of boxes) box.checked = box.value === value
  }
}

/** Whether a control is a list that shows nothing, because it does not have this value yet. */
export const isUnlisted = (control: Element | null | undefined, value: string): boolean =>
  isTag(control, 'select') && control.selectedIndex < 0 && ![...control.options].some((each) => each.value === value)

const nameOf = (control: Element) => control.getAttribute('name') ?? ''

/** The control with a name, in any of the forms: that of a field, or the host's own. */
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

/** The names of all controls in the forms in the order of the page: field paths, and those of the host. */
export function namesOnScreen(forms: Iterable<HTMLFormElement>): string[] {
  const controls = [...forms].flatMap((form) => inside(form, '[name]'))
  controls.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return [...new Set(controls.map(nameOf))]
}

/** The field paths of the forms in the order of the page. */
export const pathsOnScreen = (forms: Iterable<HTMLFormElement>): FieldPath[] => namesOnScreen(forms).filter(isFieldPath)

/** The sections that stand in the forms, as a fieldset or as single fields, in the order of the registry. */
export function sectionsOnScreen(forms: Iterable<HTMLFormElement>): SectionId[] {
  const found = new Set(pathsOnScreen(forms).map((path) => splitPath(path)[0]))
  for (const form of forms) {
    for (const id of sectionIds) if (inside(form, `[data-section="${id}"]`).length) found.add(id)
  }
  return sectionIds.filter((id) => found.has(id))
}

/** The section that an element of the page belongs to. */
export function sectionOf(target: EventTarget | null | undefined): SectionId | undefined {
  if (!isElement(target)) return undefined
  const name = nameOf(target)
  if (isFieldPath(name)) return splitPath(name)[0]
  const id = target.closest('[data-section]')?.getAttribute('data-section')
  return sectionIds.find((known) => known === id)
}
