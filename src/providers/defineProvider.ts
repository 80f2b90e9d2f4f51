import { fieldPaths } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId } from '../sections/schema.js'
import { customFault, isGap, isObject, lineItemsFault, placeFault } from './placeFault.js'
import type { FieldTable, Provider } from './provider.js'

type Unknown = Partial<Record<string, unknown>>

/** Makes an unknown field path in a table a type error, even if the table is declared elsewhere. */
type OnlyKnown<Table> = { readonly [Path in keyof Table]: Path extends keyof FieldTable ? unknown : never }

/**
 * Validates a provider and returns it. Throws a `TypeError` that names the path and the remedy: for an unknown path, a
 * row without a place, two fields with the same place, an unknown section, or a member of the wrong kind. Example: `defineProvider({ id: 'acme',
 * fields: { 'contact.email': { to: 'email', blank: 'null' } } })`.
 */
export function defineProvider<const P extends Provider>(provider: P & { readonly fields: OnlyKnown<P['fields']> }): P {
  const fault = providerFault(provider)
  if (fault) throw new TypeError(`defineProvider: ${fault}`)
  return provider
}

/** Returns what is wrong with a provider and what to do, or undefined. */
export function providerFault(provider: unknown): string | undefined {
  const given: Unknown = { ...(provider as object) }
  const { id, fields, custom, lineItems, offers } = given
  if (typeof id !== 'string' || !id) return '`id` is missing. Name the provider, such as `acme`.'
  if (!isObject(fields)) return '`fields` is missing. Give a table from form paths to places in the request.'
  const places = new Map<string, string>()
  for (const [path, entry] of Object.entries(fields)) {
    const fault = unknownPath(path) ?? rowFault(path, entry) ?? taken(path, entry, places)
    if (fault) return fault
  }
  if (offers !== undefined && offers !== 'answer') return "`offers` is unknown. Give 'answer', or leave it out."
  const noFunction = ['requires', 'toValues', 'toSession'].find(
    (name) => given[name] !== undefined && typeof given[name] !== 'function',
  )
  if (noFunction) return `\`${noFunction}\` is not a function. Give one, or leave it out.`
  return (
    sectionsFault(given) ??
    customFault(custom) ??
    taken('custom', custom, places) ??
    lineItemsFault(lineItems) ??
    taken('lineItems', lineItems, places)
  )
}

function sectionsFault({ together = [], whole = [] }: Unknown): string | undefined {
  if (!Array.isArray(together) || !together.every((group) => Array.isArray(group)))
    return '`together` is not a list of lists. Give groups of sections, such as [["shippingAddress", "shippingOptions"]].'
  if (!Array.isArray(whole)) return '`whole` is not a list. Give the sections that each request replaces.'
  const unknown: unknown = [...together.flat(), ...whole].find((section) => !isSection(section))
  return unknown === undefined
    ? undefined
    : `\`${String(unknown)}\` is not a section. Use one of: ${sectionIds.join(', ')}.`
}

const isSection = (given: unknown): given is SectionId => sectionIds.some((id) => id === given)

function unknownPath(path: string): string | undefined {
  const [section, key] = path.split('.', 2)
  if (fieldPaths.some((each) => each === path) || isSection(path)) return undefined
  const known = fieldPaths.filter((each) => each.startsWith(`${section}.`))
  const near = known.length ? known : fieldPaths.filter((each) => each.endsWith(`.${key}`))
  return `\`fields\` has the path \`${path}\`, which the form does not have. Use one of: ${(near.length ? near : sectionIds).join(', ')}.`
}

function rowFault(path: string, entry: unknown): string | undefined {
  const { gap, required, max }: Unknown = isObject(entry) ? entry : {}
  if (typeof gap === 'string' && gap) return undefined
  if (isSection(path)) return `\`${path}\` needs a \`gap\`: say why the provider cannot store the section.`
  const fault = placeFault(path, entry, 'customer.email')
  if (fault) return fault
  if (required !== undefined && typeof required !== 'boolean')
    return `\`required\` of \`${path}\` is not true. Give true, or leave it out.`
  if (max !== undefined && !(Number.isSafeInteger(max) && Number(max) > 0))
    return `\`max\` of \`${path}\` is not a length. Give the longest value in characters, or leave it out.`
  return undefined
}

/** Two fields at one place overwrite each other, and a place inside that of a text cannot be written. */
function taken(path: string, entry: unknown, places: Map<string, string>): string | undefined {
  const to = isObject(entry) && !isGap(entry) ? String(entry.to) : undefined
  if (to === undefined) return undefined
  for (const [place, other] of places) {
    // Custom fields may share an object with others. The relay finds a key that is in use.
    const isInside = to.startsWith(`${place}.`) || (path !== 'custom' && place.startsWith(`${to}.`))
    if (to === place) return `\`${path}\` and \`${other}\` both go to \`${to}\`. Give each a place of its own.`
    if (isInside)
      return `\`${path}\` goes to \`${to}\` and \`${other}\` to \`${place}\`, one inside the other. Give each a place of its own.`
  }
  places.set(to, path)
  return undefined
}
