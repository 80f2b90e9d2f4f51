import { defineConfig } from '@playwright/test'

import { launchOptions } from '../chromium.js'

// Runs the recipe against the demo: BASE_URL=http://127.0.0.1:5173 npx playwright test -c test/recipes
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/playwright',
  reporter: 'line',
  use: { baseURL: process.env['BASE_URL'] ?? '', launchOptions },
})
