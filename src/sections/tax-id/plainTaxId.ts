import { toAsciiCode } from '../../schema/toAsciiCode.js'

// Cyrillic and Greek capitals that look like Latin ones. Belarus prints its numbers with them, and keyboards mix them.
const alike = 'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
const latin = new Map(alike.split(' ').map(([letter = '', same = '']) => [letter, same]))

// `No.`, `Nr:`, `N°` before a number. A plain `NO` stays: it is Norway's code too.
const numberSign = /(?<![\p{L}\p{N}.-])(?:N\.? ?[°º]|№|N[OR]? ?[.:#])/gu

/** Returns a tax ID in upper-case ASCII letters and digits, with its separators, but without signs for "number". */
export const plainTaxId = (value: string): string =>
  toAsciiCode(value.toUpperCase().replace(numberSign, ' ')).replace(
    /[Ѐ-ӿͰ-Ͽ]/g,
    (letter) => latin.get(letter) ?? letter,
  )

// A comma within a number is a thousands separator or a mistake.
const comma = /(?<!\d),|,(?!\d)/g
const thousands = /^\d{1,3}(?:,\d{3})+/

const signs = /[\s.:;/\\|()[\]{}'’‘`´"“”„״׳#°*·•_-]/g

/** Returns a tax ID without separators. Ireland's old numbers may contain `+` or `*`. `kept`: a separator to keep. */
export const bareTaxId = (value: string, kept = ''): string =>
  plainTaxId(value)
    .replace(comma, '')
    .replace(thousands, (number) => number.replaceAll(',', ''))
    .replace(signs, (sign, at: number, text: string) =>
      sign === kept || (sign === '*' && /\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at + 1))) ? sign : '',
    )

/** Removes accents letter by letter, so that positions in the text stay the same. */
export const withoutAccents = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '')
    return plain.length === 1 ? plain : letter
  })
