// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
import type { FindSubdivision } from '../findSubdivision.js'

const countries =
  'AEAMARAUBBBRBSCACLCNCOCRCUCVEEEGESFMHKHNIDIEINIRITJMJPKIKNKPKRKYKZMXMYMZNGNINRPAPEPGPHRORUSCSOSRSVTHTRTVTWUAUMUSUYVEVN'

/** Finds a state in a list; undefined in a browser until a list is loaded. */
export let findSubdivision: FindSubdivision | undefined

/** The subdivisions of every country that has them, each in its own chunk, for browsers. */
export const subdivisions: Readonly<Record<string, () => Promise<{ subdivisions: string }>>> = Object.fromEntries(
  (countries.match(/../g) ?? []).map((country) => [
    country,
    // The list of chunk names is long, so it is loaded on demand too.
    () =>
      import('./chunks.js').then((loaded) => {
        findSubdivision = loaded.findSubdivision
        return loaded.chunks[country]?.() ?? Promise.reject(new RangeError(country))
      }),
  ]),
)
