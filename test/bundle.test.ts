import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

import { countryDataSize } from '../scripts/bench/countryDataSize.mjs'
import { sources } from '../scripts/bench/sources.mjs'
import { type Bundle, bundleApp } from './bundle/bundleApp.js'

const KB = 1024
// The ratio to the hand-written floor form plus the country data it lacks, half of which loads later (`npm run bench`,
// P1). 1.3 would pay for the fields. The rest pays for quotes, independent automatic saves, complete resets, and answers
// of any shape. It also pays for shadow roots, frames, popup windows, custom fields, and the hooks for a custom design.
const budget = 1.68
// A provider that a browser can call includes its wire, with any adapter.
const wire = 2.5 * KB

const root = fileURLToPath(new URL('..', import.meta.url))
const providers = readdirSync(new URL('../src/providers', import.meta.url), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name)

const { checkout } = sources

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(2)} KB`

/** The bytes of each module, for those who look for the cause after a budget is exceeded. */
function table({ size, modules }: Bundle): string {
  const rows = Object.entries(modules).sort(([, a], [, b]) => b - a)
  const lines = rows.slice(0, 60).map(([file, bytes]) => `${String(bytes).padStart(7)}  ${file}`)
  return [`${kilobytes(size)} gzipped, of which before gzip:`, ...lines].join('\n')
}

let floor: number
beforeAll(async () => {
  const { rolldown } = await bundleApp(sources.floorCheckout)
  console.log(`Floor: ${kilobytes(rolldown.size)}`)
  floor = rolldown.size
}, 60_000)

describe.each(providers)('the browser bundle of a whole checkout with %s', (id) => {
  let bundles: Record<'rolldown' | 'esbuild', Bundle>
  beforeAll(async () => {
    bundles = await bundleApp(checkout(id))
    console.log(
      `CheckoutForm with ${id}: rolldown ${kilobytes(bundles.rolldown.size)}, esbuild ${kilobytes(bundles.esbuild.size)}`,
    )
  }, 60_000)

  it('stays within its budget', () => {
    const { size, modules } = bundles.rolldown
    const isDirect = `src/providers/${id}/wire.ts` in modules
    expect(size, table(bundles.rolldown)).toBeLessThanOrEqual(
      budget * (floor + countryDataSize) + (isDirect ? wire : 0),
    )
    // More files compress worse, by 1 KB in sum: `docs/decisions/lazy-parts.md`.
    expect(bundles.rolldown.names).toHaveLength(1)
    // esbuild moves code shared with later chunks into separate files, which costs 1 KB. A tenth more code means that
    // something defeats tree shaking, as `import { z }` does.
    expect(bundles.esbuild.code.length / bundles.rolldown.code.length, table(bundles.esbuild)).toBeLessThanOrEqual(1.1)
  })

  it.each(['rolldown', 'esbuild'] as const)('contains what it needs and nothing else, built by %s', (bundler) => {
    const files = Object.keys(bundles[bundler].modules)
    const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file))
    expect(files).toEqual(expect.arrayContaining([`src/providers/${id}/mapping.ts`, 'src/checkout/CheckoutForm.tsx']))
    expect(matching(/^src\/(server|testing)\//), 'server code, sandboxes').toEqual([])
    expect(matching(/^src\/providers\/[^/]+\/(upstream|schema)\.ts$/), 'credentials, mirrors').toEqual([])
    expect(matching(/\/checkCustomFields\.ts$/), 'what a developer is told').toEqual([])
    expect(matching(/^src\/countries\/(subdivisions\/(?!lazy)|postalCodes)/), 'states, postal codes').toEqual([])
    expect(matching(/^src\/sections\/tax-id\/(?!schema|form\/(behavior|country)|[A-Z])/), 'numbers of tax IDs').toEqual(
      [],
    )
    expect(matching(/^src\/(sections\/tax-id\/TaxIdFields|form\/(taxId|verify))/), 'the tax ID at work').toEqual([])
    expect(matching(/libphonenumber|^src\/(countries\/phones\/|schema\/phone[A-Z])/), 'phone numbers').toEqual([])
    expect(
      matching(/^src\/(lookup\/|schema\/emailTypo|fields\/(Address|Email)Aid|form\/(useLookup|createCombobox))/),
      'aids',
    ).toEqual([])
    expect(matching(new RegExp(`^src/providers/(?!${id}/)[^/]+/`)), 'other providers').toEqual([])
    expect(matching(/^src\/countries\/subdivisions\/([A-Z]|all)/), 'states before they are asked for').toEqual([])
    expect(matching(/^src\/(locales|countries\/names)\/(?!(messages\/)?en[./])/), 'other languages').toEqual([])
    expect(
      matching(/^src\/locales\/(en\.|messages\/(en\.|en\/(?!form|shippingOptions)))/),
      'texts of parts that come later or are not here',
    ).toEqual([])
    expect(matching(/node_modules\/zod\//), 'zod').toEqual([])
    expect(matching(/node_modules\/(react|react-dom)\//), 'React').toEqual([])
  })
})

describe.each([
  ['ContactForm', 'contact'],
  ['BillingAddressForm', 'billing-address'],
  ['ShippingAddressForm', 'shipping-address'],
  ['TaxIdForm', 'tax-id'],
  ['ShippingOptionsForm', 'shipping-options'],
])('the browser bundle of a page with only %s', (form, section) => {
  let bundles: Record<'rolldown' | 'esbuild', Bundle>
  beforeAll(async () => {
    bundles = await bundleApp(checkout('stripe').replaceAll('CheckoutForm', form))
  }, 60_000)

  it.each(['rolldown', 'esbuild'] as const)('contains no input of another section, built by %s', (bundler) => {
    const files = Object.keys(bundles[bundler].modules)
    const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file))
    expect(matching(new RegExp(`^src/sections/${section}/[A-Z]`)), 'its own').not.toEqual([])
    // The two addresses share a folder.
    const own = section.endsWith('-address') ? `(${section}|address)` : section
    expect(matching(new RegExp(`^src/sections/(?!${own}/)[^/]+/[A-Z]`)), 'of other sections').toEqual([])
    if (!section.endsWith('-address')) {
      expect(matching(/(AddressFields|SameAsBox|ShipToBox|useAddressOrder|useShipTo)\.tsx?$/), 'addresses').toEqual([])
    }
    if (section !== 'shipping-options') {
      expect(
        matching(/(useOffer|formatMoney|currencyDigits|estimateText|messages\/en\/shippingOptions)\.ts$/),
        'offers and money',
      ).toEqual([])
    }
    expect(matching(/(addressRules|postalCodes|subdivisions\/(?!lazy).*)\.ts$/), 'what judges an address').toEqual([])
    expect(
      matching(/^src\/sections\/tax-id\/(?!schema|form\/(behavior|country)|[A-Z])|TaxIdFields\.tsx/),
      'numbers of tax IDs',
    ).toEqual([])
    expect(matching(/libphonenumber|^src\/(countries\/phones\/|schema\/phone[A-Z])/), 'phone numbers').toEqual([])
  })

  it.each(['rolldown', 'esbuild'] as const)(
    'contains countries only if there is one to fill in, built by %s',
    (bundler) => {
      const files = Object.keys(bundles[bundler].modules).filter((file) =>
        /^src\/(countries\/|schema\/postal)/.test(file),
      )
      if (section.endsWith('-address')) expect(files).toContain('src/schema/postalAddress.ts')
      // A tax ID belongs to a country, and sometimes to one of its states.
      else if (section === 'tax-id') expect(files).not.toContain('src/schema/postalAddress.ts')
      else expect(files).toEqual([])
    },
  )

  // More files compress worse, by 1 KB in sum: `docs/decisions/lazy-parts.md`.
  it('loads one file, made by rolldown', () => {
    expect(bundles.rolldown.names).toHaveLength(1)
  })

  // esbuild keeps what a later chunk shares with the entry, even if the entry no longer uses it.
  it('validates only its own section', () => {
    const files = Object.keys(bundles.rolldown.modules)
    expect(files.filter((file) => /^src\/sections\/[^/]+\/schema\.ts$/.test(file))).toEqual([
      `src/sections/${section}/schema.ts`,
    ])
  })
})

it('a bundle contains another language only if it is imported', async () => {
  const german = "import { locale } from './src/locales/de.js'\n"
  const { rolldown } = await bundleApp(german + checkout('stripe').replace('adapter={adapter}', '$& locale={locale}'))
  const languages = Object.keys(rolldown.modules).filter((file) => /^src\/(locales|countries\/names)\//.test(file))
  expect(languages.toSorted()).toEqual(
    [
      'countries/names/de',
      'countries/names/en',
      'locales/de',
      'locales/messages/en/form',
      'locales/messages/en/shippingOptions',
    ].map((file) => `src/${file}.ts`),
  )
}, 60_000)

describe('the server entries', () => {
  it.each(['server/index', 'server/node', ...providers.map((id) => `providers/${id}/upstream`)])(
    '%s imports no React and no form code',
    async (entry) => {
      const { metafile } = await build({
        entryPoints: [`src/${entry}.ts`],
        absWorkingDir: root,
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
      })
      const files = Object.keys(metafile.inputs)
      const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
        imports.filter(({ external }) => external),
      )
      expect(files).toContain(`src/${entry}.ts`)
      expect(files.filter((file) => /^src\/(adapter|form|fields|checkout|locales|index|testing)/.test(file))).toEqual(
        [],
      )
      expect(files.filter((file) => file.endsWith('.tsx'))).toEqual([])
      expect(
        [...new Set(packages.map(({ path }) => path))].filter(
          (path) => !/^(zod\/mini|node:|libphonenumber-js\/core|cpf-cnpj-validator)/.test(path),
        ),
      ).toEqual([])
    },
  )
})

describe('the bytes that a page adds to a whole checkout', () => {
  it.each([
    // Its controls are part of every form, as is the code that finds the fields.
    ['Checkout.CustomFields', 0.1, "import { Checkout } from './src/index.js'\n", '<Checkout.CustomFields />'],
    ['Checkout.Totals', 0.4, "import { Checkout } from './src/index.js'\n", '<Checkout.Totals />'],
    [
      'SavedAddresses',
      1.9,
      "import { SavedAddresses } from './src/index.js'\n",
      '<SavedAddresses section="shippingAddress" addresses={[]} />',
    ],
    // With the rules of quantities, which other pages do not load.
    ['LineItemsSection', 2.55, "import { LineItemsSection } from './src/index.js'\n", '<LineItemsSection />'],
  ])(
    'are few for %s',
    async (name, most, imports, element) => {
      const form = '<CheckoutForm adapter={adapter} />'
      const [plain, more] = await Promise.all([
        bundleApp(checkout('stripe')),
        bundleApp(imports + checkout('stripe').replace(form, `<>${form}${element}</>`)),
      ])
      console.log(name, kilobytes(more.rolldown.size - plain.rolldown.size))
      expect(more.rolldown.size - plain.rolldown.size).toBeLessThanOrEqual(most * KB)
    },
    60_000,
  )
})
