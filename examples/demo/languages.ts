import type { Locale } from 'tillkit'

/** The languages of the checkout, each with its own name. */
export const languageNames = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pl: 'Polski',
  'pt-BR': 'Português (Brasil)',
  sv: 'Svenska',
  'zh-Hans': '简体中文',
}

// The page loads only the displayed language.
const languages = {
  ar: () => import('tillkit/locales/ar'),
  de: () => import('tillkit/locales/de'),
  en: () => import('tillkit/locales/en'),
  es: () => import('tillkit/locales/es'),
  fr: () => import('tillkit/locales/fr'),
  he: () => import('tillkit/locales/he'),
  it: () => import('tillkit/locales/it'),
  ja: () => import('tillkit/locales/ja'),
  ko: () => import('tillkit/locales/ko'),
  nl: () => import('tillkit/locales/nl'),
  pl: () => import('tillkit/locales/pl'),
  'pt-BR': () => import('tillkit/locales/pt-BR'),
  sv: () => import('tillkit/locales/sv'),
  'zh-Hans': () => import('tillkit/locales/zh-Hans'),
} satisfies Record<keyof typeof languageNames, () => Promise<{ locale: Locale }>>

/** The language of a code; English for any other text. */
export async function loadLanguage(code: string): Promise<Locale> {
  const known = Object.hasOwn(languages, code) ? (code as keyof typeof languages) : 'en'
  return (await languages[known]()).locale
}

// The shop's own fields have texts of the shop; English for other languages.
const words: Partial<Record<string, Record<'note' | 'hint' | 'terms', string>>> = {
  ar: { note: 'ملاحظة للتوصيل', hint: 'مثل رمز الباب', terms: 'أوافق على شروط البيع' },
  de: { note: 'Hinweis zur Lieferung', hint: 'Zum Beispiel ein Türcode', terms: 'Ich akzeptiere die AGB' },
}

/** The texts of the shop's own fields in a language, if there are any. */
export function fieldTexts(code: string) {
  const found = words[code]
  return (
    found && {
      'label.custom.deliveryNote': found.note,
      'hint.custom.deliveryNote': found.hint,
      'label.custom.terms': found.terms,
    }
  )
}
