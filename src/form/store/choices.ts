/** One of the values of a field, and what it is called. */
export interface Choice {
  value: string
  label: string
}

/** What a field can be, and what it is; no options where it is typed. */
export interface Choices {
  options?: Choice[]
  selected: string
}
