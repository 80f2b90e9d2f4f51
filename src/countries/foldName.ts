// Pairs of a letter and its replacement: letters without a decomposition, Arabic letters that people type
// interchangeably, and traditional Chinese and Japanese forms in place names.
const pairs =
  'đdðdłløoıißsىيیيکكةهەه' +
  '臺台東东廣广広广蘇苏雲云貴贵陝陕龍龙遼辽寧宁肅肃維维爾尔慶庆門门灣湾湾湾壯壮內内區区縣县県县義义連连蘭兰澤泽沢泽蓮莲華华'

const alike = new Map(Array.from(pairs.match(/../gu) ?? [], ([from = '', to = '']) => [from, to]))

/**
 * Returns a name in lower case, without accents and punctuation, with single spaces. "&" and "and" are removed; "St."
 * becomes "saint".
 */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    // Removes accents only. The marks of Indian scripts are letters.
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .replace(/[^ -~]/gu, (letter) => alike.get(letter) ?? letter)
    .replace(/['’ʻʼ`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<![^ ])and(?![^ ])/g, '')
    .replace(/(?<![^ ])(st|[nsew]) (?=[a-z]{3})/g, (_, short: string) => `${long[short]} `)
    .replace(/ +/g, ' ')
    .trim()

const long: Readonly<Record<string, string>> = { st: 'saint', n: 'north', s: 'south', e: 'east', w: 'west' }

/** Returns the form in which names are compared. */
export const foldName = (text: string): string => plainName(text).replaceAll(' ', '')
