/** What the stories show that every form has, by the end of their ids. */
export const stateTexts: Readonly<Record<string, string>> = {
  empty: 'The form before the shopper types.',
  filled: 'The form with default values.',
  invalid: 'The shopper has submitted invalid values.',
  'server-issue': 'The provider rejects a value of each section. The error is in the summary and at the field.',
  warning: 'A warning at a field. It never blocks saving.',
  saving: 'A save is in progress. The fields stay editable.',
  saved: 'The provider has saved the values.',
  offline: 'The browser is offline. The form saves once it is online again.',
  failed: 'The provider is down. The shopper keeps all values and can try again.',
  ended: 'The checkout is complete or has expired, so the fields become text.',
  locked: 'The shopper can read the values and cannot change them.',
}
