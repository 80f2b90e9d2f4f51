import { toAsciiCode } from './toAsciiCode.js'

// The words of the posts of many countries, before a number where the word alone means something else too.
const words = [
  'P ?O ?BO?X',
  'POST ?(?:OFFICE ?)?BOX',
  '(?:GPO|LOCKED) ?BA?[GO]X?',
  'P ?O ?B ?\\d',
  'CALLER ?SERVICE',
  'POSTFACH',
  'POSTBU[SN]',
  'ANTWOORDNUMMER',
  'POST?BO(?:K|X|KS) ?\\d',
  'BOX \\d{1,6}$',
  'BO[IÎ]TE POSTALE',
  '(?:B ?P|C ?P|CS|TSA) ?\\d',
  'APARTADO',
  'APTO ?POSTAL',
  'APDO',
  'CAS(?:ILLA|ELLA) (?:DE CORREOS?|POSTALE)',
  'CAIXA POSTAL',
  'SKRYTKA',
  'P ?\\.? ?O ?\\.? ?SCHR',
  'PO[SŠ]TOV[NÁ]+ P[RŘ]I[EH]',
  'PO[SŠ]TANSKI (?:PRETINAC|FAH)',
  'POSTAFI[OÓ]K',
  'PF ?\\d',
  'C[AĂ]SU[TȚ]A PO[SȘ]TAL[AĂ]',
  'PL \\d{1,6}$',
  'POSTILOKERO',
  'P ?K ?\\d{1,6}$',
  'POSTA KUTUSU',
  'ΤΑΧ(?:ΥΔΡΟΜΙΚΗ)? ?ΘΥΡΙΔΑ',
  'Τ ?Θ ?\\d',
  'А ?/ ?Я ?\\d',
  'АБОНЕНТСК(?:ИЙ|А|И) ?ЯЩИК',
  'ת ?ד ?\\d',
  'ص ?ب ?:? ?\\d',
  'صندوق بريد',
  '私書箱',
  '信箱',
  '郵政信箱',
  '사서함',
]
const edge = '(?<![\\p{L}\\p{N}])'
const pattern = new RegExp(`${edge}(?:${words.join('|')})(?!\\p{L})|(?:私書箱|信箱|사서함)`, 'u')

// Longer than any line of an address.
const longest = 300

/** Whether a line of an address names a box of a post office, in one of the languages of the posts. */
export const isPoBox = (line: string): boolean =>
  pattern.test(
    toAsciiCode(line.slice(0, longest))
      .replace(/[.,'"“”״׳]/g, ' ')
      .replace(/ +/g, ' '),
  )
