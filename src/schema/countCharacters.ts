/** Returns the length of a text in code points, the unit of every length limit of the kit. "👍" counts as 1. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
