const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(['../../src/**/*.{ts,tsx}', '!../../src/countries/**'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.replace('../../src/', ''), text]),
)

/** A name that a page can import. */
export interface PublicName {
  name: string
  /** Its docstring, in one line. */
  text: string
}

const isEntry =
  /^(index|server\/(index|node)|testing\/index|providers\/(index|[^/]+\/(index|upstream))|locales\/en|lookup\/[^/]+)\.ts$/

/** Lists the entries of the package and the names that each exports, from the sources. */
export function readEntries(): { specifier: string; file: string; names: PublicName[] }[] {
  return Object.keys(files)
    .filter((file) => isEntry.test(file))
    .map((file) => ({ specifier: specifierOf(file), file, names: readNames(file) }))
    .toSorted((a, b) => (a.specifier < b.specifier ? -1 : 1))
}

/** `providers/stripe/upstream.ts` → `tillkit/server/stripe`. */
function specifierOf(file: string): string {
  const path = file
    .replace(/^providers\/(.+)\/upstream\.ts$/, 'server/$1')
    .replace(/^providers\/index\.ts$/, 'provider')
    .replace(/^locales\/en\.ts$/, 'locales/*')
    .replace(/\/?(index)?\.ts$/, '')
  return path ? `tillkit/${path}` : 'tillkit'
}

/** The names of an entry: those that it declares, and those that it exports from other files. */
export function readNames(file: string): PublicName[] {
  const text = files[file] ?? ''
  const declared = [...text.matchAll(/^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm)]
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}(?: from '(.+)\.js')?/gm)]
  const parts = [...text.matchAll(/^export \* as (\w+) from '(.+)\.js'/gm)]
  return [
    ...declared.map(([, name = '']) => ({ name, text: docstringOf(file, name) })),
    ...lists.flatMap(([, list = '', from]) =>
      [...list.matchAll(/(?:type )?(\w+)(?: as (\w+))?/g)].map(([, own = '', name = own]) => ({
        name,
        text: docstringOf(from ? resolve(file, from) : importedBy(file, own), own),
      })),
    ),
    ...parts.flatMap(([, name = '', from = '']) => membersOf(name, resolve(file, from))),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The members of a namespace: `Checkout.Root`. */
function membersOf(namespace: string, file: string): PublicName[] {
  return readNames(file).map(({ name, text }) => ({ name: `${namespace}.${name}`, text }))
}

/** Where a name that a file exports without `from` comes from. */
function importedBy(file: string, name: string): string {
  const found = new RegExp(`^import (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '(.+)\\.js'`, 'm').exec(
    files[file] ?? '',
  )
  return found?.[1] ? resolve(file, found[1]) : file
}

/** The docstring above a declaration, here or in the file that it is exported from. */
function docstringOf(file: string, name: string): string {
  const text = files[file] ?? ''
  const above = new RegExp(
    `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export (?:async )?(?:const|function|interface|type|class) ${name}\\b`,
  ).exec(text)
  if (above?.[1])
    return above[1]
      .replace(/^\s*\* ?/gm, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const onwards = new RegExp(`^export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '(.+)\\.js'`, 'm').exec(text)
  return onwards?.[1] ? docstringOf(resolve(file, onwards[1]), name) : ''
}

/** The file that an import of another file means. */
function resolve(from: string, to: string): string {
  const path = new URL(to, `https://kit/${from}`).pathname.slice(1)
  return [`${path}.ts`, `${path}.tsx`].find((each) => each in files) ?? path
}
