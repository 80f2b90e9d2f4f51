/** The kit's own sources, by their path below `src`. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../src/{fields,sections,checkout,form,locales}/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.replace('../../src/', ''), text]),
)

const imports = /(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g

/** The components that a file renders: the file and the components that it imports. */
export function reachable(start: string, seen = new Set<string>()): Set<string> {
  const text = sources[start]
  if (text === undefined || seen.has(start)) return seen
  seen.add(start)
  if (text.includes("'#tax-id'")) reachable('sections/tax-id/TaxIdFieldset.tsx', seen)
  for (const [, path = ''] of text.matchAll(imports)) reachable(`${join(start, path)}.tsx`, seen)
  return seen
}

/** `join('sections/contact/ContactSection.tsx', '../../fields/NameFields')` → `fields/NameFields`. */
function join(from: string, to: string): string {
  return new URL(to, `https://kit/${from}`).pathname.slice(1)
}

/** The first groups of all that a pattern finds in some sources, each once and in order. */
export function findAll(files: Iterable<string>, pattern: RegExp): string[] {
  return [
    ...new Set(
      [...files].flatMap((file) => [...(sources[file] ?? '').matchAll(pattern)].map(([, found = '']) => found)),
    ),
  ]
}

export const partPattern = /(?:part\('|data-till="|<Option type=")(\w+)/g
export const statePattern = /(data-[a-z]+)=(?:""|\{[^}]+ \? '' : undefined\})/g

/** Every part that the kit's type knows. */
export const allParts: readonly string[] = [
  ...(/export type Part =([^]*?)\n\n/.exec(sources['form/store/props.ts'] ?? '')?.[1] ?? '').matchAll(/'(\w+)'/g),
].map(([, part = '']) => part)

/** Every state attribute. */
export const allStates: readonly string[] = findAll(Object.keys(sources), statePattern).toSorted()
