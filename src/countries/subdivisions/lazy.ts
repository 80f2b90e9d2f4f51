// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
import type { FindSubdivision } from '../findSubdivision.js'

const countries =
  'AEAMARAUBBBRBSCACLCNCOCRCUCVEEEGESFMHKHNIDIEINIRITJMJPKIKNKPKRKYKZMXMYMZNGNINRPAPEPGPHRORUSCSOSRSVTHTRTVTWUAUMUSUYVEVN'

/** Finds a state in a list, once there is one. */
export let findSubdivision: FindSubdivision | undefined

/** The subdivisions of every country that has them, each in a chunk of its own: for browsers. */
export const subdivisions: Readonly<Record<string, () => Promise<{ subdivisions: string }>>> = Object.fromEntries(
  (countries.match(/../g) ?? []).map((country) => [
    country,
    // The names of the chunks are long, so they come in a chunk too.
    () =>
      import('./chunks.js').then((loaded) => {
        findSubdivision = loaded.findSubdivision
        return loaded.chunks[country]?.() ?? Promise.reject(new RangeError(country))
      }),
  ]),
)
