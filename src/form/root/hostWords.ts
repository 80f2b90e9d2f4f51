import type { FormMessages, Locale, LocaleData, Messages } from '../../locales/en.js'
import { formMessages } from '../../locales/messages/en/form.js'
import { warnOnce } from '../../schema/warnOnce.js'

/**
 * Merges the texts of the form: your own take precedence over those of the language, which take precedence over
 * English.
 */
export function textsOf(locale: Partial<Locale>, own?: Partial<Messages>): FormMessages {
  const texts = [...Object.entries(locale.messages ?? {}), ...Object.entries(own ?? {})]
  return { ...formMessages, ...Object.fromEntries(texts.filter(([, text]) => typeof text === 'string')) }
}

/** Returns a locale whose code is valid for `Intl`, which throws for others, such as `en_US`. */
export function readableLocale<Language extends LocaleData>(locale: Language): Language {
  try {
    Intl.getCanonicalLocales(locale.code)
    return locale
  } catch {
    warnOnce(`locale.code is not a BCP 47 tag: "${locale.code}". Write it like en-US.`)
    return {
      ...locale,
      code:
        String(locale.code)
          .replaceAll('_', '-')
          .match(/^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i)?.[0] ?? 'en',
    }
  }
}
