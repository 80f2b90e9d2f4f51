import { plainName } from './foldName.js'

// Transliteration of the US Board on Geographic Names and PCGN. г is written as g or h, which count as equal here.
const cyrillic =
  'а:a б:b в:v г:h ґ:h ғ:h д:d е:e є:ye ж:zh з:z и:i і:i ы:y к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ү:u ' +
  'ф:f х:kh һ:kh ц:ts ч:ch ш:sh щ:shch э:e ю:yu я:ya ә:a ь: ъ:'

const latin = new Map(cyrillic.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)]))

/**
 * Converts a Cyrillic name, or its transliteration in any common system (BGN/PCGN, ISO 9, passports), to the same text:
 * "Московская область", "Moskovskaya oblast’" and "Moskovskaja oblast'".
 */
export const romanName = (text: string): string =>
  plainName(text)
    .replace(/[а-ӿ]/g, (letter) => latin.get(letter) ?? letter)
    .replace(/ /g, '')
    .replace(/s?h?ch|ts|tz/g, 'c')
    .replace(/([sz])h/g, '$1')
    .replace(/kh|gh|g/g, 'h')
    .replace(/q/g, 'k')
    .replace(/[yji]+(?=[aeuo])/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
