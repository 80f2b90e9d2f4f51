/** A page of one browser, as far as the flows need it. Selectors are those of CSS. */
export interface Driver {
  /** The engine and its version. */
  readonly engine: string
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** The value of a JavaScript expression in the page. */
  read<T>(expression: string): Promise<T>
  click(selector: string): Promise<void>
  /** Presses the keys of a text while the control has the focus. */
  type(selector: string, text: string): Promise<void>
  press(key: 'Enter' | 'Tab'): Promise<void>
  close(): Promise<void>
}
