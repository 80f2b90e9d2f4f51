import { defineConfig } from 'vitest/config'

// What Stryker runs for each mutant: the quick tests of the code that it changes, without browsers and other hosts.
export default defineConfig({
  test: {
    include: ['test/{adapter,providers,schema,server}/**/*.test.ts'],
    exclude: ['test/server/hosts.test.ts', 'test/server/toNodeHandler.test.ts'],
    testTimeout: 20_000,
    expect: { requireAssertions: true },
  },
})
