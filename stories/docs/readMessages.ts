import type { SectionId } from '../../src/index.js'
import { locale } from '../../src/locales/en.js'
import { fieldPaths, splitPath } from '../../src/sections/fieldPath.js'
import { findAll } from './readSources.js'

const quoted = /['`]([a-zA-Z][\w-]*\.[\w.-]*)(?:'|`|\$\{)/g
const dotted = /messages\.([a-z]+)/g
const kinds: Partial<Record<string, SectionId>> = {
  'tax-id': 'taxId',
  options: 'shippingOptions',
  estimate: 'shippingOptions',
}

/** The texts that a component can show: those that its files name, and those of the fields of its sections. */
export function readMessages(files: Iterable<string>, sections: readonly SectionId[]): [key: string, text: string][] {
  const named = [...findAll(files, quoted), ...findAll(files, dotted)]
  const keys = fieldPaths.map(splitPath).flatMap(([section, key]) => (sections.includes(section) ? [key] : []))
  const isOfSection = (key: string) => {
    const [kind = '', name = '', more = name] = key.split('.')
    // A hook adds it to every field.
    if (kind === 'optional') return sections.length > 0
    const own = kinds[kind]
    if (own) return sections.includes(own)
    if (kind === 'legend') return sections.some((id) => id === name)
    if (kind === 'label' || kind === 'select') return keys.includes(name)
    return kind === 'issue' && sections.length > 0 && (more === name || keys.includes(more))
  }
  const isNamed = (key: string) =>
    named.some((name) => (name.endsWith('.') ? name !== 'legend.' && key.startsWith(name) : key === name))
  return Object.entries(locale.messages).filter(([key]) => isNamed(key) || isOfSection(key))
}
