/** The length of a text in code points, the unit of every limit of the kit ("👍" counts 1). */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
