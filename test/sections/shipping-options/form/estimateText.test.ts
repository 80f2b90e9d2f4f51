import { describe, expect, it } from 'vitest'

import { fillIn } from '../../../../src/form/issues/fillIn.js'
import { estimateText } from '../../../../src/sections/shipping-options/form/estimateText.js'
import { locale as ar } from '../../../../src/locales/ar.js'
import { locale as de } from '../../../../src/locales/de.js'
import { locale as en, type Locale } from '../../../../src/locales/en.js'
import { locale as fr } from '../../../../src/locales/fr.js'
import { locale as he } from '../../../../src/locales/he.js'
import { locale as ja } from '../../../../src/locales/ja.js'
import { locale as pl } from '../../../../src/locales/pl.js'
import type { Duration } from '../../../../src/sections/shipping-options/option.js'

type Unit = Duration['unit']
const words = (locale: Locale) => ({ locale, messages: locale.messages, fillIn })
const numbers = [1, 2, 3, 5, 11, 21, 100]
const numbered = (word: string) => numbers.map((n) => `${n}${word}`)
const exactly = (locale: Locale, value: number, unit: Unit) =>
  estimateText(words(locale), { minimum: { value, unit }, maximum: { value, unit } })
const between = (locale: Locale, from: number, to: number, unit: Unit, last: Unit = unit) =>
  estimateText(words(locale), { minimum: { value: from, unit }, maximum: { value: to, unit: last } })

const expected: [locale: Locale, units: Record<Unit, string[]>][] = [
  [
    pl,
    {
      hour: ['1 godzina', '2 godziny', '3 godziny', '5 godzin', '11 godzin', '21 godzin', '100 godzin'],
      day: ['1 dzień', '2 dni', '3 dni', '5 dni', '11 dni', '21 dni', '100 dni'],
      business_day: [
        '1 dzień roboczy',
        '2 dni robocze',
        '3 dni robocze',
        '5 dni roboczych',
        '11 dni roboczych',
        '21 dni roboczych',
        '100 dni roboczych',
      ],
      week: ['1 tydzień', '2 tygodnie', '3 tygodnie', '5 tygodni', '11 tygodni', '21 tygodni', '100 tygodni'],
      month: ['1 miesiąc', '2 miesiące', '3 miesiące', '5 miesięcy', '11 miesięcy', '21 miesięcy', '100 miesięcy'],
    },
  ],
  [
    ar,
    {
      hour: ['ساعة واحدة', 'ساعتان', '3 ساعات', '5 ساعات', '11 ساعة', '21 ساعة', '100 ساعة'],
      day: ['يوم واحد', 'يومان', '3 أيام', '5 أيام', '11 يومًا', '21 يومًا', '100 يوم'],
      business_day: ['يوم عمل واحد', 'يوما عمل', '3 أيام عمل', '5 أيام عمل', '11 يوم عمل', '21 يوم عمل', '100 يوم عمل'],
      week: ['أسبوع واحد', 'أسبوعان', '3 أسابيع', '5 أسابيع', '11 أسبوعًا', '21 أسبوعًا', '100 أسبوع'],
      month: ['شهر واحد', 'شهران', '3 أشهر', '5 أشهر', '11 شهرًا', '21 شهرًا', '100 شهر'],
    },
  ],
  [
    he,
    {
      hour: ['שעה אחת', 'שעתיים', '3 שעות', '5 שעות', '11 שעות', '21 שעות', '100 שעות'],
      day: ['יום אחד', 'יומיים', '3 ימים', '5 ימים', '11 ימים', '21 ימים', '100 ימים'],
      business_day: [
        'יום עסקים אחד',
        'שני ימי עסקים',
        '3 ימי עסקים',
        '5 ימי עסקים',
        '11 ימי עסקים',
        '21 ימי עסקים',
        '100 ימי עסקים',
      ],
      week: ['שבוע אחד', 'שבועיים', '3 שבועות', '5 שבועות', '11 שבועות', '21 שבועות', '100 שבועות'],
      month: ['חודש אחד', 'חודשיים', '3 חודשים', '5 חודשים', '11 חודשים', '21 חודשים', '100 חודשים'],
    },
  ],
  [
    de,
    {
      hour: ['1 Stunde', '2 Stunden', '3 Stunden', '5 Stunden', '11 Stunden', '21 Stunden', '100 Stunden'],
      day: ['1 Tag', '2 Tage', '3 Tage', '5 Tage', '11 Tage', '21 Tage', '100 Tage'],
      business_day: [
        '1 Werktag',
        '2 Werktage',
        '3 Werktage',
        '5 Werktage',
        '11 Werktage',
        '21 Werktage',
        '100 Werktage',
      ],
      week: ['1 Woche', '2 Wochen', '3 Wochen', '5 Wochen', '11 Wochen', '21 Wochen', '100 Wochen'],
      month: ['1 Monat', '2 Monate', '3 Monate', '5 Monate', '11 Monate', '21 Monate', '100 Monate'],
    },
  ],
  [
    fr,
    {
      hour: ['1 heure', '2 heures', '3 heures', '5 heures', '11 heures', '21 heures', '100 heures'],
      day: ['1 jour', '2 jours', '3 jours', '5 jours', '11 jours', '21 jours', '100 jours'],
      business_day: [
        '1 jour ouvré',
        '2 jours ouvrés',
        '3 jours ouvrés',
        '5 jours ouvrés',
        '11 jours ouvrés',
        '21 jours ouvrés',
        '100 jours ouvrés',
      ],
      week: ['1 semaine', '2 semaines', '3 semaines', '5 semaines', '11 semaines', '21 semaines', '100 semaines'],
      month: numbered(' mois'),
    },
  ],
  [
    ja,
    {
      hour: numbered('時間'),
      day: numbered('日'),
      business_day: numbered('営業日'),
      week: numbered('週間'),
      month: numbered('か月'),
    },
  ],
]

describe('estimateText', () => {
  describe.each(expected)('in $code', (locale, units) => {
    it.each(Object.keys(units) as Unit[])('has the right plural of %s', (unit) => {
      expect(numbers.map((n) => exactly(locale, n, unit))).toEqual(units[unit])
    })
  })

  it('shows both ends of a range, also if a number is written as a word', () => {
    expect(between(en, 2, 4, 'business_day')).toBe('2 to 4 business days')
    expect(between(en, 0, 1, 'day')).toBe('0 to 1 days')
    expect(between(de, 1, 2, 'week')).toBe('1 bis 2 Wochen')
    expect(between(pl, 2, 4, 'week')).toBe('2 – 4 tygodnie')
    expect(between(pl, 3, 5, 'week')).toBe('3 – 5 tygodni')
    expect(between(ja, 3, 5, 'business_day')).toBe('3～5営業日')
    expect(between(he, 1, 2, 'day')).toBe('1 עד 2 ימים')
    expect(between(ar, 1, 2, 'day')).toBe('1 إلى 2 يوم')
    expect(between(ar, 2, 4, 'day')).toBe('2 إلى 4 أيام')
  })

  it('shows ranges of two units, and with one end', () => {
    expect(between(fr, 1, 2, 'day', 'week')).toBe('1 jour à 2 semaines')
    expect(between(pl, 1, 2, 'day', 'week')).toBe('1 dzień – 2 tygodnie')
    expect(estimateText(words(de), { minimum: { value: 3, unit: 'day' } })).toBe('Mindestens 3 Tage')
    expect(estimateText(words(ar), { maximum: { value: 2, unit: 'hour' } })).toBe('ساعتان على الأكثر')
    expect(estimateText(words(de), {})).toBe('')
  })

  it('uses custom messages for the number and plural form that they name', () => {
    const messages = { ...pl.messages, 'estimate.few.day': '{n} doby', 'estimate.one.day': 'doba' }
    const say = (value: number) => estimateText({ locale: pl, messages, fillIn }, { maximum: { value, unit: 'day' } })
    expect([1, 2, 5].map(say)).toEqual(['Najwyżej doba', 'Najwyżej 2 doby', 'Najwyżej 5 dni'])
  })
})
