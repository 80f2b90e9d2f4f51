const rightToLeft = /[\u0590-\u08ff]/
const number = /^\d*$/

/** Fills `{name}` places of a message. What is written in the other direction than the message is isolated in it. */
export const fillIn = (text: string, values: Record<string, string | number | undefined>): string =>
  fill(text, (name) => values[name])

/** Fills `{label}` with a field's label: "Add {label}" and "Company" make "Add company". */
export const fillLabel = (text: string, label: string): string => fill(text, (_, before) => inSentence(label, before))

// In the middle of a sentence, a label starts with a small letter unless it is an abbreviation, such as "ZIP code".
export const inSentence = (label: string, before: string) =>
  /\p{L} $/u.test(before) && /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** Fills `{name}` places by a function, which also gets the text before the place. */
export function fill(text: string, valueOf: (name: string, before: string) => string | number | undefined): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string, at: number) => {
    const value = String(valueOf(name, text.slice(0, at)) ?? place)
    const fits = value === place || number.test(value) || rightToLeft.test(text) === rightToLeft.test(value)
    return fits ? value : `\u2068${value}\u2069`
  })
}
