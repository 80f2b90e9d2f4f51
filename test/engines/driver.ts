/** A page of one browser, with the functions that the flows need. Selectors are CSS selectors. */
export interface Driver {
  /** The engine and its version. */
  readonly engine: string
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** The value of a JavaScript expression in the page. */
  read<T>(expression: string): Promise<T>
  click(selector: string): Promise<void>
  /** Types a text while the control has the focus. */
  type(selector: string, text: string): Promise<void>
  press(key: 'Enter' | 'Tab'): Promise<void>
  close(): Promise<void>
}
