/** Looks a currency up: by number of digits, the codes that have so many. Every other one has two. */
export function digitsIn(table: Readonly<Record<number, string>>, currency: string): number {
  const found = Object.entries(table).find(([, codes]) => codes.includes(currency.toUpperCase()))
  return found ? Number(found[0]) : 2
}
