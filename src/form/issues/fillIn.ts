const rightToLeft = /[\u0590-\u08ff]/
const number = /^\d*$/

/** Replaces `{name}` placeholders of a message. Values in the opposite writing direction are isolated. */
export const fillIn = (text: string, values: Record<string, string | number | undefined>): string =>
  fill(text, (name) => values[name])

/** Replaces `{label}` with the label of a field: "Add {label}" and "Company" make "Add company". */
export const fillLabel = (text: string, label: string): string => fill(text, (_, before) => inSentence(label, before))

// In the middle of a sentence, a label starts with a small letter unless it is an abbreviation, such as "ZIP code".
export const inSentence = (label: string, before: string) =>
  /\p{L} $/u.test(before) && /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** Replaces `{name}` placeholders with the results of a function, which also gets the text before the placeholder. */
export function fill(text: string, valueOf: (name: string, before: string) => string | number | undefined): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string, at: number) => {
    const value = String(valueOf(name, text.slice(0, at)) ?? place)
    const fits = value === place || number.test(value) || rightToLeft.test(text) === rightToLeft.test(value)
    return fits ? value : `\u2068${value}\u2069`
  })
}
