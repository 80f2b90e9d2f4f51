/** Whether a browser autofilled a control and the shopper has not changed it since. */
export function isAutofilled(control: Element): boolean {
  try {
    return control.matches(':autofill')
  } catch {
    // The browser does not support the selector.
    return false
  }
}
