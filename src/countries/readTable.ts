/** Unpacks a generated table. Each line lists the countries that share it, then its columns. */
export function readTable(table: string): Map<string, string[]> {
  const rows = table.split('\n').flatMap((line) => {
    const [countries = '', ...row] = line.split(';')
    return (countries.match(/../g) ?? []).map((country): [string, string[]] => [country, row])
  })
  return new Map(rows)
}
