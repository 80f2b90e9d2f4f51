/** One option of a field. */
export interface Choice {
  value: string
  label: string
}

/** The options and the selected value of a field; no options for a text field. */
export interface Choices {
  options?: Choice[]
  selected: string
}
