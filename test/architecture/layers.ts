interface Layer {
  files: RegExp
  /** The layers whose files it may import, besides its own. */
  from: readonly string[]
}

const base = ['countries', 'schema', 'section schemas', 'providers', 'provider kit']
// A provider of the kit imports what a custom one can: the public entry, and its own files.
const provider = [...base, 'provider tables', 'wire', 'provider entries']
const ownFiles = (...files: string[]) => ['provider kit', ...files]
const belowForm = [...provider, 'adapter', 'locales']
// The folders of `form/`: each may import those before it.
const rooms = ['store', 'phone', 'issues', 'saving', 'field', 'root'].map((room) => `form/${room}`)
const form = [...belowForm, ...rooms]
const roomLayers = rooms.map((room, at): [string, Layer] => [
  room,
  { files: new RegExp(`^${room}/[^/]+\\.ts$`), from: [...belowForm, ...rooms.slice(0, at)] },
])

/** Every layer, the most specific first: a file belongs to the first that matches. */
export const layers: Readonly<Record<string, Layer>> = {
  countries: { files: /^countries\/.+\.ts$/, from: [] },
  schema: { files: /^schema\/.+\.ts$/, from: ['countries'] },
  'section components': {
    files: /^sections\/(.+\.tsx|(components|behaviors)\.ts|address\/lookup\/loadAddressAid\.ts)$/,
    from: [...form, 'section forms', 'fields'],
  },
  'section forms': { files: /^sections\/[^/]+\/(form|lookup)\/[^/]+\.ts$/, from: form },
  'section schemas': { files: /^sections\/.+\.ts$/, from: ['countries', 'schema'] },
  'provider kit': { files: /^providers\/index\.ts$/, from: ['countries', 'schema', 'section schemas', 'providers'] },
  upstream: {
    files: /^providers\/[^/]+\/upstream\.ts$/,
    from: ownFiles('provider tables', 'wire', 'provider entries'),
  },
  'provider entries': { files: /^providers\/[^/]+\/index\.ts$/, from: ownFiles('provider tables', 'wire') },
  'provider tables': { files: /^providers\/[^/]+\/(schema|mapping)\.ts$/, from: ownFiles() },
  providers: { files: /^providers\/[^/]+\.ts$/, from: ['countries', 'schema', 'section schemas'] },
  wire: { files: /^providers\/[^/]+\/[^/]+\.ts$/, from: ownFiles('provider tables') },
  lookup: { files: /^lookup\/.+\.ts$/, from: ['schema'] },
  server: { files: /^server\/.+\.ts$/, from: [...provider, 'upstream'] },
  adapter: { files: /^adapter\/.+\.ts$/, from: provider },
  locales: { files: /^locales\/.+\.ts$/, from: ['countries', 'schema', 'section schemas'] },
  ...Object.fromEntries(roomLayers),
  fields: { files: /^fields\/.+\.tsx?$/, from: form },
  checkout: { files: /^checkout\/.+\.tsx?$/, from: [...form, 'fields', 'section forms', 'section components'] },
  index: { files: /^index\.ts$/, from: [...form, 'fields', 'section forms', 'section components', 'checkout'] },
  testing: { files: /^testing\/.+\.ts$/, from: [...provider, 'upstream', 'server', 'adapter'] },
}

/** Files of `src` that are not modules. */
export const otherFiles =
  /^((countries|sections\/(tax-id|shipping-options))\/package\.json|styles\.css|styles\/.+\.css)$/

export const layerOf = (file: string): string | undefined =>
  Object.keys(layers).find((name) => layers[name]?.files.test(file))

/** The folder of a section or a provider, such as `providers/stripe`. */
export const memberOf = (file: string): string | undefined => /^(sections|providers)\/[^/]+(?=\/)/.exec(file)?.[0]

/** The two addresses share one folder; no other section imports another. */
export const isShared = (member: string, by: string): boolean =>
  member === 'sections/address' && /^sections\/(billing|shipping)-address$/.test(by)

/** The layers that use React and its effects without markup. */
export const formLayers: readonly string[] = [...rooms, 'section forms']

/** What users of the package import; `server/browser.ts` only throws. */
export const publicEntry =
  /^(index|server\/(index|node)|testing\/index|providers\/(index|[^/]+\/(index|upstream))|locales\/[^/]+|lookup\/[^/]+)\.ts$/
