// Generated from Google's address data (CC-BY 4.0, changed) by scripts/generateAddressData.mjs. Do not edit.
const countries =
  'AEAMARAUBBBRBSCACLCNCOCRCUCVEEEGESFMHKHNIDIEINIRITJMJPKIKNKPKRKYKZMXMYMZNGNINRPAPEPGPHRORUSCSOSRSVTHTRTVTWUAUMUSUYVEVN'

/** The subdivisions of every country that has them, each in a chunk of its own: for browsers. */
export const subdivisions: Readonly<Record<string, () => Promise<{ subdivisions: string }>>> = Object.fromEntries(
  (countries.match(/../g) ?? []).map((country) => [
    country,
    // The names of the chunks are long, so they come in a chunk too.
    () => import('./chunks.js').then(({ chunks }) => chunks[country]?.() ?? Promise.reject(new RangeError(country))),
  ]),
)
