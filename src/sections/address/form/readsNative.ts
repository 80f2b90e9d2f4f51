// Languages whose readers use the native script of these countries.
const readers: Readonly<Record<string, string>> = {
  ar: 'AE EG',
  fa: 'IR',
  hy: 'AM',
  ja: 'JP',
  kk: 'KZ',
  ko: 'KP KR',
  ru: 'KZ RU UA',
  th: 'TH',
  uk: 'UA',
  zh: 'CN HK MO TW',
}

/** Whether readers of a language (BCP 47) write addresses of the country in its native script, not in Latin letters. */
export const readsNative = (language: string, country: string): boolean =>
  country !== '' && (readers[language.split('-')[0] ?? '']?.includes(country) ?? false)
