import { defineConfig } from 'vitest/config'

// The tests that Stryker runs for each mutant: the quick tests of the changed code, without browsers and other hosts.
const quick = 'test/{adapter,providers,schema,server}/**/*.test.ts'
const dom = ['test/{checkout,fields,form,sections}/**/*.test.{ts,tsx}']
const withDom = process.env.MUTATE_DOM === '1'

export default defineConfig({
  test: {
    include: withDom ? dom : [quick],
    exclude: ['test/server/{hosts,toNodeHandler}.test.ts', 'test/**/*.ssr.test.tsx'],
    ...(withDom && { environment: 'jsdom', setupFiles: ['test/setup.ts'] }),
    testTimeout: 20_000,
    expect: { requireAssertions: true },
  },
})
