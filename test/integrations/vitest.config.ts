import { defineConfig } from 'vitest/config'

// Runs a merchant's own tests, with the entries by name as in tsconfig.json.
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    root: import.meta.dirname,
    environment: 'jsdom',
    include: ['*/*.spec.tsx'],
    testTimeout: 30_000,
    expect: { requireAssertions: true },
  },
})
