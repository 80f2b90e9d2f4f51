import { countCharacters } from '../schema/countCharacters.js'
import type { SessionUpdate } from '../sections/schema.js'

/** The maximum body size of a relay, in bytes. */
export const maxBodyBytes = 32 * 1024
// More than the names of all fields and the JSON punctuation.
const namesBytes = 2048

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/**
 * Returns undefined for an update that a relay accepts. For a longer one, returns a function from a text to its maximum
 * length in characters. Each filled field gets an equal share.
 */
export function roomIn(update: SessionUpdate): ((text: string) => number) | undefined {
  // A UTF-16 unit takes at most 3 bytes.
  if (JSON.stringify(update).length * 3 < maxBodyBytes || bytesOf(update) < maxBodyBytes - 100) return undefined
  const filled = Object.values(update).flatMap((section) =>
    Object.values(section).filter((value) => value !== ''),
  ).length
  return (text) => Math.floor(((maxBodyBytes - namesBytes) / filled / bytesOf(text)) * countCharacters(text))
}
