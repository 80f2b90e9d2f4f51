import { bareTaxId } from './normalizeTaxId.js'
import { type TaxIdType, taxIdTypes } from './taxIdTypes.js'

/**
 * The type that a number tells by itself: by the letters in it (`DE136695976`, `CHE-…`, `…MVA`), those of the country
 * counting before others, or because it is the only type of the country that looks so. Undefined when it may be several.
 */
export function inferTaxIdType(value: string, country: string): string | undefined {
  const bare = bareTaxId(value)
  const { own, others } = taxIdTypes(country)
  const fits = ({ pattern }: TaxIdType) => pattern.test(bare)
  for (const types of /[A-Z]/.test(bare) ? [own, others] : []) {
    const telling = types.filter((each) => hasLetters(each) && fits(each))
    const alike = telling.find(({ example }) => shape(bareTaxId(example)) === shape(bare)) ?? telling[0]
    if (alike) return alike.type
  }
  const [only, ...more] = own.filter(fits)
  return more.length > 0 ? undefined : only?.type
}

const shape = (bare: string) => bare.replace(/\d/g, '#')

/** Whether numbers of the type are known by letters of their own, as `GB` or `MVA`. */
const hasLetters = ({ pattern }: TaxIdType) => /[A-Z]/.test(pattern.source.replace(/\[[^\]]*\]/g, ''))
