import { readdirSync, readFileSync } from 'node:fs'

import { defineConfig } from 'vite'

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Record<
  'peerDependencies' | 'dependencies',
  Record<string, string>
>
const consumed = [...Object.keys(manifest.peerDependencies), ...Object.keys(manifest.dependencies)]

// The `exports` and `imports` of package.json, read from the file tree: a new provider or locale needs no line here.
const entryFile =
  /^(index|server\/(index|node|browser)|testing\/index|providers\/(index|mirror|[^/]+\/(index|upstream))|locales\/[^/]+|lookup\/[^/]+|checkout\/parts|countries\/subdivisions\/(all|lazy)|sections\/tax-id\/((Lazy)?TaxIdFieldset|form\/useTaxId(Lazily)?)|sections\/shipping-options\/form\/loadEstimates(Lazily)?)\.tsx?$/

const entries = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => entryFile.test(file))
  .map((file) => [file.replace(/\.tsx?$/, ''), `src/${file}`])

export default defineConfig({
  plugins: [
    {
      name: 'styles-types',
      apply: ({ build }) => Boolean(build?.lib), // Storybook reads this file too
      // Without types `import 'tillkit/styles.css'` is an error in TypeScript 6 and later.
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
      },
    },
    {
      name: 'parts-namespace',
      enforce: 'pre',
      apply: ({ build }) => Boolean(build?.lib),
      // Rolldown would turn `export * as Checkout` into an object, which bundlers cannot tree-shake.
      resolveId: (id) => (/^\.\/(checkout\/parts|mirror)\.js$/.test(id) ? { id, external: true } : undefined),
    },
  ],
  build: {
    lib: {
      entry: { ...Object.fromEntries(entries), styles: 'src/styles.css' },
      formats: ['es'],
      cssFileName: 'styles',
    },
    cssCodeSplit: true,
    cssMinify: true,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // `#…`: package.json's `imports` choose the file where the package is used.
      external: [/^node:/, /^#/, ...consumed.map((name) => new RegExp(`^${name}(/|$)`))],
      output: {
        // One file per module: a bundle would drop "use client".
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm leaves every folder named node_modules out of a package, so its code moves to `vendor`.
        entryFileNames: ({ name }) => `${name.replace(/^.*node_modules/, 'vendor')}.js`,
      },
    },
  },
})
