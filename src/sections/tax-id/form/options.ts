import { countryList } from '../../../countries/countryList.js'
import { type TaxIdType, taxIdExample, taxIdTypes } from '../taxIdTypes.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { taxIdMessages } from '../../../locales/messages/en/taxId.js'

type Words = Pick<RootContextValue, 'locale' | 'messages'>

const textOf = (messages: Words['messages'], key: keyof typeof taxIdMessages) => messages[key] ?? taxIdMessages[key]

/**
 * Returns the types of tax ID as options: those of the country first, the likeliest on top, then all others by country.
 * A `stored` type that is not in the vocabulary is added at the end.
 */
export function taxIdOptions(
  country: string,
  stored: readonly string[],
  { locale, messages }: Words,
): { value: string; label: string }[] {
  const countries = countryList(locale.countries)
  const { own, others } = taxIdTypes(country)
  // The European Union is not in the list of countries and is sorted first.
  const place = ({ type, isOf }: TaxIdType) => {
    const issuer = type.slice(0, 2).toUpperCase()
    const named = countries.findIndex(({ code }) => code === issuer)
    return named < 0 && !type.startsWith('eu_') ? countries.findIndex(({ code }) => isOf(code)) : named
  }
  const sorted = others.map((each) => ({ each, at: place(each) })).sort((a, b) => a.at - b.at)
  const options = [...own, ...sorted.map(({ each }) => each)].map((each) => ({
    value: each.type,
    label: `${countries[place(each)]?.name ?? textOf(messages, 'tax-id.european')} – ${labelOf(each, messages)}`,
  }))
  const unknown = stored.filter((type) => type && !options.some(({ value }) => value === type))
  return [...options, ...[...new Set(unknown)].map((type) => ({ value: type, label: type }))]
}

// Countries with different types for persons and companies, whose names do not make that clear.
const buyers: Readonly<Record<string, 'tax-id.person' | 'tax-id.company'>> = {
  br_cpf: 'tax-id.person',
  br_cnpj: 'tax-id.company',
}

function labelOf({ type, label }: TaxIdType, messages: Words['messages']): string {
  const buyer = buyers[type]
  return buyer ? fillIn(textOf(messages, buyer), { label }) : label
}

/** Returns an example of a type, or of the country's types if the type is not asked for; `''` if there is none. */
export function taxIdHint(type: string | undefined, country: string, messages: Words['messages']): string {
  const examples =
    type === undefined
      ? taxIdTypes(country).own.map((each) => `${labelOf(each, messages)} ${each.example}`)
      : [taxIdExample(type, country)]
  const example = examples.join(', ')
  return example && fillIn(textOf(messages, 'hint.example'), { example })
}
