/** A first-level subdivision: a state, province, prefecture and so on. */
export interface Subdivision {
  /** The code without the country prefix: `CA`. */
  readonly code: string
  /** In the country's own script. */
  readonly name: string
  /** In Latin letters. */
  readonly latin: string
  /** Alternative names and former codes. */
  readonly spellings: readonly string[]
  /** The start of its postal codes, if known. */
  readonly postalCodes?: RegExp
}

/** Unpacks the generated subdivisions of a country. */
export function readSubdivisions(rows: string): Subdivision[] {
  return rows.split('|').map((row) => {
    const [code = '', name, latin, spellings, postal] = row.split(';')
    const own = name || code
    return {
      code,
      name: own,
      latin: latin || own,
      spellings: spellings ? spellings.split(',') : [],
      ...(postal ? { postalCodes: new RegExp(`^(?:${postal.replaceAll('/', '|').replaceAll('#', '\\d')})`) } : {}),
    }
  })
}
