interface Layer {
  files: RegExp
  /** The layers whose files it may import, beside its own. */
  from: readonly string[]
}

const base = ['countries', 'schema', 'section schemas', 'providers']
const provider = [...base, 'wire', 'provider entries']
const form = [...provider, 'adapter', 'locales', 'form']

/** Every layer, most special first: a file belongs to the first that it matches. */
export const layers: Readonly<Record<string, Layer>> = {
  countries: { files: /^countries\/.+\.ts$/, from: [] },
  schema: { files: /^schema\/.+\.ts$/, from: ['countries'] },
  'section components': { files: /^sections\/(.+\.tsx|components\.ts)$/, from: [...form, 'fields'] },
  'section schemas': { files: /^sections\/.+\.ts$/, from: ['countries', 'schema'] },
  upstream: { files: /^providers\/[^/]+\/upstream\.ts$/, from: provider },
  'provider entries': { files: /^providers\/[^/]+\/index\.ts$/, from: [...base, 'wire'] },
  providers: {
    files: /^providers\/([^/]+|[^/]+\/(schema|mapping))\.ts$/,
    from: ['countries', 'schema', 'section schemas'],
  },
  wire: { files: /^providers\/[^/]+\/[^/]+\.ts$/, from: base },
  lookup: { files: /^lookup\/.+\.ts$/, from: ['schema'] },
  server: { files: /^server\/.+\.ts$/, from: [...provider, 'upstream'] },
  adapter: { files: /^adapter\/.+\.ts$/, from: provider },
  locales: { files: /^locales\/.+\.ts$/, from: ['countries', 'schema', 'section schemas'] },
  form: { files: /^form\/.+\.ts$/, from: form },
  fields: { files: /^fields\/.+\.tsx?$/, from: form },
  checkout: { files: /^checkout\/.+\.tsx?$/, from: [...form, 'fields', 'section components'] },
  index: { files: /^index\.ts$/, from: [...form, 'fields', 'section components', 'checkout'] },
  testing: { files: /^testing\/.+\.ts$/, from: [...provider, 'upstream', 'server', 'adapter'] },
}

/** Files of `src` that are not modules. */
export const otherFiles = /^(README\.md|(countries|sections\/tax-id)\/package\.json|styles\.css|styles\/.+\.css)$/

export const layerOf = (file: string): string | undefined =>
  Object.keys(layers).find((name) => layers[name]?.files.test(file))

/** The folder of a section or a provider, e.g. `providers/stripe`. */
export const memberOf = (file: string): string | undefined => /^(sections|providers)\/[^/]+(?=\/)/.exec(file)?.[0]

/** What a package's users import; `server/browser.ts` only throws. */
export const publicEntry =
  /^(index|server\/(index|node)|testing\/index|providers\/[^/]+\/(index|upstream)|locales\/[^/]+|lookup\/[^/]+)\.ts$/
