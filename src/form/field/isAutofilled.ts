/** Whether a browser filled a control from what it knows of the shopper, and nobody has changed it since. */
export function isAutofilled(control: Element): boolean {
  try {
    return control.matches(':autofill')
  } catch {
    // A browser that does not know the selector.
    return false
  }
}
