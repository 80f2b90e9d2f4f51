import { fieldPaths } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId } from '../sections/schema.js'
import type { FieldTable, Provider } from './provider.js'

type Unknown = Partial<Record<string, unknown>>

/** Makes an unknown field path in a table a type error, even if the table is declared elsewhere. */
type OnlyKnown<Table> = { readonly [Path in keyof Table]: Path extends keyof FieldTable ? unknown : never }

/**
 * Validates a provider and returns it. Throws a `TypeError` that names the path and the remedy: for an unknown path, a
 * row without a place, two fields with the same place, or an unknown section. Example: `defineProvider({ id: 'acme',
 * fields: { 'contact.email': { to: 'email', blank: 'null' } } })`.
 */
export function defineProvider<const P extends Provider>(provider: P & { readonly fields: OnlyKnown<P['fields']> }): P {
  const fault = faultOf({ ...(provider as Provider) })
  if (fault) throw new TypeError(`defineProvider: ${fault}`)
  return provider
}

function faultOf({ id, fields, together = [], whole = [] }: Unknown): string | undefined {
  if (typeof id !== 'string' || !id) return '`id` is missing. Name the provider, such as `acme`.'
  if (!isObject(fields)) return '`fields` is missing. Give a table from form paths to places in the request.'
  const places = new Map<unknown, string>()
  for (const [path, entry] of Object.entries(fields)) {
    const fault = unknownPath(path) ?? rowFault(path, entry) ?? taken(path, entry, places)
    if (fault) return fault
  }
  const unknown = [together, whole].flat(3).find((section) => !isSection(section))
  if (unknown !== undefined) return `\`${String(unknown)}\` is no section. ${sectionsAre}`
  return undefined
}

const isObject = (given: unknown): given is Unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
const isSection = (given: unknown): given is SectionId => sectionIds.some((id) => id === given)
const sectionsAre = `Sections are: ${sectionIds.join(', ')}.`

function unknownPath(path: string): string | undefined {
  const [section, key] = path.split('.', 2)
  if (fieldPaths.some((each) => each === path) || isSection(path)) return undefined
  const known = fieldPaths.filter((each) => each.startsWith(`${section}.`))
  const near = known.length ? known : fieldPaths.filter((each) => each.endsWith(`.${key}`))
  const remedy = near.length ? `Use one of: ${near.join(', ')}.` : sectionsAre
  return `\`fields\` has the path \`${path}\`, which the form does not have. ${remedy}`
}

const blanks: readonly unknown[] = ['unset', 'null', 'omit']

function rowFault(path: string, entry: unknown): string | undefined {
  const { to, gap, blank, max }: Unknown = isObject(entry) ? entry : {}
  if (typeof gap === 'string' && gap) return undefined
  if (isSection(path)) return `\`${path}\` needs a \`gap\`: say why the provider cannot store the section.`
  if (typeof to !== 'string' || !to.split('.').every((name) => name && name !== '__proto__')) {
    return `\`${path}\` needs \`to\`, a place in the request such as \`customer.email\`, or a \`gap\`.`
  }
  if (!blanks.includes(blank)) return `\`${path}\` needs \`blank\`: 'unset', 'null' or 'omit'.`
  if (max !== undefined && !(Number.isSafeInteger(max) && Number(max) > 0))
    return `\`max\` of \`${path}\` is not a length. Give the longest value in characters, or leave it out.`
  return undefined
}

function taken(path: string, entry: unknown, places: Map<unknown, string>): string | undefined {
  const { to } = entry as Unknown
  const other = places.get(to)
  if (to !== undefined) places.set(to, path)
  return other && `\`${path}\` and \`${other}\` both go to \`${String(to)}\`. Give each a place of its own.`
}
