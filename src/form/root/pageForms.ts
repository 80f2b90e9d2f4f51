/** The forms that a checkout holds now. */
export const openForms = new Set<HTMLFormElement>()

/** The forms that a checkout holds or held. */
export const takenForms = new WeakSet<HTMLFormElement>()

/** The kit's forms on the page, whoever made them: in the document and in open shadow roots, as a server may send them. */
export function formsOnPage(root: ParentNode = document): HTMLFormElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('form[data-till="form"]') ? [element as HTMLFormElement] : []),
    ...(element.shadowRoot ? formsOnPage(element.shadowRoot) : []),
  ])
}
