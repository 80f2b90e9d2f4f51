import { toAsciiCode } from '../../schema/toAsciiCode.js'

// Cyrillic and Greek capitals that look like Latin ones: Belarus prints its numbers with them, keyboards mix them.
const alike = 'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
const latin = new Map(alike.split(' ').map(([letter = '', same = '']) => [letter, same]))

// `No.`, `Nr:`, `N°` before a number. A plain `NO` stays: it is Norway's code too.
const numberSign = /(?<![\p{L}\p{N}.-])(?:N\.? ?[°º]|№|N[OR]? ?[.:#])/gu

/** A tax ID in plain upper-case letters and digits, with its signs, but without the signs for "number". */
export const plainTaxId = (value: string): string =>
  toAsciiCode(value.toUpperCase().replace(numberSign, ' ')).replace(
    /[Ѐ-ӿͰ-Ͽ]/g,
    (letter) => latin.get(letter) ?? letter,
  )

// A comma within a number is a sign of thousands or a mistake.
const comma = /(?<!\d),|,(?!\d)/g
const thousands = /^\d{1,3}(?:,\d{3})+/

const signs = /[\s.:;/\\|()[\]{}'’‘`´"“”„״׳#°*·•_-]/g

/** The same without blanks and signs. Ireland's old numbers may have a `+` or `*` within. `kept`: a sign that counts. */
export const bareTaxId = (value: string, kept = ''): string =>
  plainTaxId(value)
    .replace(comma, '')
    .replace(thousands, (number) => number.replaceAll(',', ''))
    .replace(signs, (sign, at: number, text: string) =>
      sign === kept || (sign === '*' && /\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at + 1))) ? sign : '',
    )

/** A text whose letters have no accents, letter by letter, so that places in it stay. */
export const withoutAccents = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '')
    return plain.length === 1 ? plain : letter
  })
