// @ts-check
import { plantIn } from './plantIn.mjs'

export const schema = [
  ...plantIn('src/schema/postalCode.ts', '--project node test/schema/postalCode.test.ts', [
    [
      'a postal code without its space',
      'separated ? [...parted, letters] : [letters, ...parted]',
      '[letters, ...parted]',
    ],
    ['Cyrillic letters in a code', 'JЅS', 'J'],
  ]),
  ...plantIn('src/schema/isPoBox.ts', '--project node test/schema/isPoBox.test.ts', [
    [
      'a route that counts as a box',
      'const plain = plainLine(line)\n  if (phrase.test(plain)) return true\n  return',
      'const plain = plainLine(line)\n  return',
    ],
    ['a postal code that counts as a box', '|| !isCode || !isPostalCode(plain, found, country)', '|| !isCode'],
  ]),
  ...plantIn('src/schema/addressWarnings.ts', '--project node test/schema/addressWarnings.test.ts', [
    ['no country for one of the list', "delivered.split(' ').includes(country)", 'delivered.includes(country)'],
    ['a postal code that is empty', 'postalCode && codes && !codes.test', 'codes && !codes.test'],
  ]),
  ...plantIn('src/schema/formatMoney.ts', '--project node test/schema/formatMoney.test.ts', [
    ['a currency in small letters', 'const code = currency.toUpperCase()', 'const code = currency'],
    ['hundredths of a currency that has none', ' MGA', ''],
    ['a large amount with an exponent', 'String(BigInt(amount))', 'String(amount)'],
  ]),
  ...plantIn('src/schema/emailTypo.ts', '--project node test/schema/emailTypo.test.ts', [
    ['another first letter', ' && typed[0] === known[0]', ''],
    ['a host that is corrected in the middle', '|om)$/', '|om)/'],
    ['a host that is longer than any', '  if (typed.length > longestHost) return undefined\n', ''],
  ]),
  ...plantIn('src/schema/phoneRules.ts', '--project node test/schema/phoneRules.test.ts', [
    ['a foreign number before its plan is loaded', '  if (abroad && !hasPlan(abroad)) return phone\n', ''],
    ['an extension that is lost', 'found.ext ?', "found.ext === '' ?"],
  ]),
  ...plantIn('src/sections/tax-id/euVat.ts', '--project node test/sections/tax-id', [
    ['a branch that does not exist', '(?!00)', ''],
    ['Monaco without a prefix', "  MC: 'FR',\n", ''],
  ]),
  ...plantIn('src/sections/tax-id/readTaxId.ts', '--project node test/sections/tax-id', [
    ['a foreign number that is completed', '!isForeign(each) && ', ''],
    ['an old Belgian number', "bare: whole.replace(oldBelgian, 'BE0')", 'bare: whole'],
  ]),
]
