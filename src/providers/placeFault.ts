type Unknown = Partial<Record<string, unknown>>

export const isObject = (given: unknown): given is Unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** Whether an entry of a table says why there is no place. */
export const isGap = ({ gap }: Unknown): boolean => typeof gap === 'string' && gap !== ''

const blanks: readonly unknown[] = ['unset', 'null', 'omit']

/** Returns what is wrong with a place in the request, or undefined. */
export function placeFault(path: string, entry: unknown, example: string, hasBlank = true): string | undefined {
  const { to, blank }: Unknown = isObject(entry) ? entry : {}
  if (typeof to !== 'string' || !to.split('.').every((name) => name && name !== '__proto__')) {
    return `\`${path}\` needs \`to\`, a place in the request such as \`${example}\`, or a \`gap\`.`
  }
  if (hasBlank && !blanks.includes(blank)) return `\`${path}\` needs \`blank\`: 'unset', 'null' or 'omit'.`
  return undefined
}

/** The same for the custom fields of a provider. */
export const customFault = (custom: unknown): string | undefined =>
  custom === undefined || (isObject(custom) && isGap(custom))
    ? undefined
    : (placeFault('custom', custom, 'metadata') ?? limitFault('custom', custom, ['maxKeys', 'maxKey', 'maxValue']))

/** The same for its line items. */
export const lineItemsFault = (lineItems: unknown): string | undefined =>
  lineItems === undefined || (isObject(lineItems) && isGap(lineItems))
    ? undefined
    : (placeFault('lineItems', lineItems, 'line_items', false) ?? limitFault('lineItems', lineItems, ['minItems'], 0))

function limitFault(path: string, entry: unknown, names: readonly string[], least = 1): string | undefined {
  const wrong = names.find((name) => {
    const limit = (entry as Unknown)[name]
    return limit !== undefined && !(Number.isSafeInteger(limit) && Number(limit) >= least)
  })
  return wrong && `\`${wrong}\` of \`${path}\` is not a whole number of at least ${least}. Give one, or leave it out.`
}
