/** EU VAT numbers by prefix: the pattern and an example of the rest. `#` is a digit. XI: Northern Ireland. */
export const euVat: Readonly<Record<string, readonly [pattern: string, example: string]>> = {
  AT: ['U#{8}', 'U12345678'],
  BE: ['[01]#{9}|[1-9]#{8}', '0123456789'],
  BG: ['#{9,10}', '0123456789'],
  CY: ['#{8}[A-Z]', '12345678Z'],
  CZ: ['#{8,10}', '1234567890'],
  DE: ['#{9}', '123456789'],
  DK: ['#{8}', '12345678'],
  EE: ['#{9}', '123456789'],
  EL: ['#{9}', '123456789'],
  ES: ['[0-9A-Z]#{7}[0-9A-Z]', 'A1234567Z'],
  FI: ['#{8}', '12345678'],
  FR: ['[0-9A-HJ-NP-Z]{2}#{9}', 'AB123456789'],
  HR: ['#{11}', '12345678912'],
  HU: ['#{8}', '12345678'],
  IE: ['#{7}[A-Z]{1,2}|#[A-Z+*]#{5}[A-Z]', '1234567AB'],
  IT: ['#{11}', '12345678912'],
  LT: ['#{9}|#{12}', '123456789123'],
  LU: ['#{8}', '12345678'],
  LV: ['#{11}', '12345678912'],
  MT: ['#{8}', '12345678'],
  NL: ['#{8,9}B(?!00)#{2}', '123456789B12'],
  PL: ['#{10}', '1234567890'],
  PT: ['#{9}', '123456789'],
  RO: ['#{2,10}|#{13}', '1234567891'],
  SE: ['#{12}', '123456789123'],
  SI: ['#{8}', '12345678'],
  SK: ['[1-9]#[2-47-9]#{7}', '1234567891'],
  XI: ['#{9}|#{12}|(?:GD|HA)#{3}|(?:GD|HA)8888#{5}', '123456789'],
}

// Greece has its own prefix. These territories use the VAT prefix of a country.
const others: Readonly<Record<string, string>> = {
  GR: 'EL',
  GB: 'XI',
  MC: 'FR',
  GP: 'FR',
  MQ: 'FR',
  RE: 'FR',
  AX: 'FI',
}

/** Returns the VAT prefix of a country, if it has one. */
export const euPrefix = (country: string): string | undefined =>
  others[country] ?? (Object.hasOwn(euVat, country) ? country : undefined)
