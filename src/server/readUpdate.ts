import { type SectionId, type SessionUpdate, sections } from '../sections/schema.js'
import { Problem } from './problem.js'

/**
 * Takes the body of a request apart: sections that are taken, each with all its keys and no other, all texts. Nothing
 * deeper is looked at. Throws a 400 that names known keys only: an unknown one may be anything.
 */
export function readUpdate(text: string, taken: readonly SectionId[]): SessionUpdate {
  const update = readObject(parse(text), 'The body')
  const ids = Object.keys(update)
  if (ids.length === 0) throw new Problem(400, 'The body has no section. Send at least one.')
  for (const id of ids) {
    const known = taken.find((section) => section === id)
    if (!known) {
      throw new Problem(400, `The body has a key that is not taken here. Taken are: ${taken.join(', ')}.`)
    }
    checkSection(known, readObject(update[known], known))
  }
  return update
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'The body is not JSON.')
  }
}

function readObject(given: unknown, name: string): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>
  throw new Problem(400, `${name} is not an object.`)
}

function checkSection(id: SectionId, section: Record<string, unknown>): void {
  const { shape } = sections[id].fields
  const keys = Object.keys(shape)
  if (Object.keys(section).some((key) => !Object.hasOwn(shape, key))) {
    throw new Problem(400, `${id} has an unknown key. Its keys are: ${keys.join(', ')}.`)
  }
  for (const key of keys) {
    if (!Object.hasOwn(section, key)) throw new Problem(400, `${id}.${key} is missing. Send '' when it is empty.`)
    if (typeof section[key] !== 'string') throw new Problem(400, `${id}.${key} is not a string.`)
  }
}
