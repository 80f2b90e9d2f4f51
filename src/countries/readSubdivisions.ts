/** A state, province, prefecture … of the first level. */
export interface Subdivision {
  /** The key without the country's prefix: `CA`. */
  readonly code: string
  /** In the country's own script. */
  readonly name: string
  /** In Latin letters. */
  readonly latin: string
  /** Other names and former codes under which it is known. */
  readonly spellings: readonly string[]
  /** How postal codes begin there, where that is known. */
  readonly postalCodes?: RegExp
}

/** Unpacks the generated list of a country. */
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
