import type { CustomFields } from '../sections/custom/customField.js'
import { isItemId } from '../sections/line-items/keys.js'
import { type SectionId, type SessionUpdate, sections } from '../sections/schema.js'
import { Problem } from './problem.js'

/** The content of a request: sections to save, or a quote that stores nothing. */
export interface RelayRequest {
  update: SessionUpdate
  isQuote: boolean
}

/**
 * Reads the body of a request: the accepted sections, each with exactly its keys, all strings, and `quote: true` for a
 * quote. Custom fields and line items may be incomplete. Values are not validated yet. Throws a 400 that names known
 * keys only, because an unknown key may contain personal data.
 */
export function readUpdate(text: string, taken: readonly SectionId[], custom?: CustomFields): RelayRequest {
  const { quote, ...update } = readObject(parse(text), 'The body')
  if (quote !== undefined && quote !== true) throw new Problem(400, 'quote must be true. Leave it out to save.')
  if (quote && update.lineItems !== undefined)
    throw new Problem(400, 'A quote cannot have lineItems. Send them in an update.')
  return { update: readSections(update, 'The body', taken, custom), isQuote: quote === true }
}

/** Reads an object as an update. Throws a 400, like `readUpdate`. `name`: how messages call the object. */
export function readSections(
  given: unknown,
  name: string,
  taken: readonly SectionId[],
  custom: CustomFields = {},
): SessionUpdate {
  const update = readObject(given, name)
  const ids = Object.keys(update)
  if (ids.length === 0) throw new Problem(400, `${name} has no section. Send at least one.`)
  for (const id of ids) {
    const known = taken.find((section) => section === id)
    if (!known) {
      throw new Problem(400, `${name} has an unknown section. Accepted sections: ${taken.join(', ')}.`)
    }
    const section = readObject(update[known], known)
    if (known === 'lineItems') {
      if (!Object.keys(section).every(isItemId))
        throw new Problem(400, 'lineItems has a key that is not the ID of an item. Use the IDs of the items.')
    } else checkKeys(known, section, known === 'custom' ? custom : sections[known].fields.shape)
    const isOpen = known === 'custom' || known === 'lineItems'
    checkValues(known, section, Object.keys(isOpen ? section : sections[known].fields.shape))
  }
  return update
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'The body is not JSON. Send the update as JSON.')
  }
}

function readObject(given: unknown, name: string): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>
  throw new Problem(400, `${name} must be an object.`)
}

function checkKeys(id: SectionId, section: Record<string, unknown>, shape: object): void {
  if (Object.keys(section).some((key) => !Object.hasOwn(shape, key))) {
    throw new Problem(400, `${id} has an unknown key. Use: ${Object.keys(shape).join(', ')}.`)
  }
}

function checkValues(id: SectionId, section: Record<string, unknown>, keys: readonly string[]): void {
  for (const key of keys) {
    // An item ID may contain anything, so it is not named.
    const name = id === 'lineItems' ? `A quantity of ${id}` : `${id}.${key}`
    if (!Object.hasOwn(section, key)) throw new Problem(400, `${id}.${key} is missing. Send '' if it is empty.`)
    if (typeof section[key] !== 'string') throw new Problem(400, `${name} must be a string.`)
  }
}
