// @ts-check
import { plantIn } from './plantIn.mjs'

const rules = '--project node test/providers/judgeRules.test.ts test/providers/judge.test.ts'
const modes = '--project node test/providers/fieldMode.test.ts'

export const providers = [
  ...plantIn('src/providers/judgeBy.ts', rules, [
    [
      'an earlier country before that of the update',
      'provider?.requires?.({ ...known, ...update })',
      'provider?.requires?.({ ...update, ...known })',
    ],
    ['a box that is hidden counts as none', 'undeliverable?.(all, true)', 'undeliverable?.(values, true)'],
    ['rules.check with invalid values', 'issues.length === 0 && rules.check', 'rules.check'],
    ['goods that go to the first address', '.findLast((id)', '.find((id)'],
    [
      '"only" that hides nothing of what is sent',
      'if (!rules.fields && !rules.only) return all',
      'if (!rules.fields) return all',
    ],
    ['a locked value that is cleared', "(row.blank !== 'omit' || row.whole)", "(row.blank === 'unset' || row.whole)"],
    ['a limit in code units', 'value.length > max && countCharacters(value) > max', 'value.length > max'],
    ['a locked country that is ignored', 'absent?.(all) ?? []', 'absent?.(values) ?? []'],
    [
      'an empty list of countries that allows all',
      "if (!allowed || 'length' in allowed)",
      "if (!allowed?.length || 'length' in allowed)",
    ],
  ]),
  ...plantIn('src/providers/fieldMode.ts', modes, [
    ['a field that shows without a request', "  'contact.billingEmail',\n", ''],
    ['a section by the beginning of its name', 'path.startsWith(`${id}.`)', 'path.startsWith(id)'],
    [
      'a required field that the rules make optional',
      "(rule === 'locked' || rule === 'hidden' ? rule",
      "(rule === 'locked' || rule === 'hidden' || rule === 'optional' ? rule",
    ],
    ['a box that "only" hides', "&& path !== 'shippingAddress.shipTo') return 'hidden'", ") return 'hidden'"],
  ]),
  ...plantIn('src/providers/billingCountry.ts', modes, [
    ['a country with spaces', '.trim().toUpperCase()', '.toUpperCase()'],
  ]),
  ...plantIn('src/providers/stripe/wire.ts', '--project node test/providers/stripe.test.ts', [
    ['a session that is not open', '|not open', ''],
    ['a rejected field whose message names the session', ' || readFormPath(stripeFields, param)', ''],
    ['a lock that does not pass', "code === 'lock_timeout' || status === 409", "code === 'lock_timeout'"],
  ]),
  ...plantIn('src/providers/stripe/mapping.ts', '--project node test/providers/stripe.test.ts', [
    [
      'options that cannot be cleared',
      "shippingOptions.length > 0 ? shippingOptions.map(toEntry) : ''",
      'shippingOptions.map(toEntry)',
    ],
  ]),
  ...plantIn('src/providers/fastspring/mapping.ts', '--project node test/providers/fastspring.test.ts', [
    ['the full name of a Canadian province', "country === 'US' || country === 'CA'", "country === 'US'"],
    [
      'a name longer than the document allows',
      "billToContact.firstName', max: 50",
      "billToContact.firstName', max: 51",
    ],
  ]),
  ...plantIn('src/providers/topiic/wire.ts', '--project node test/providers/topiic.test.ts', [
    ['a secret key that a browser may send', '(?!tpk_|tss_)', '(?!tpk_)'],
    ['a session of the body', '{ ...body, sessionId }', '{ sessionId, ...body }'],
  ]),
  ...plantIn('src/providers/checkout-page/mapping.ts', '--project node test/providers/checkout-page.test.ts', [
    [
      'a field of a whole object that is left out',
      "'shipping.phone', blank: 'unset'",
      "'shipping.phone', blank: 'omit'",
    ],
  ]),
]
