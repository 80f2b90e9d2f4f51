import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { act } from './test/browser/pointerAndKeys.js'
import { launchOptions } from './test/chromium.js'

// Tests that take minutes or install something, and have a cheaper counterpart: `npm run test:all`.
const rest = [
  'test/{experiments/experiments,package,integrations/integrations,faults/canaries,faults/lowestZod}.test.ts',
  'test/e2e/{autofill,beforeHydration,csrf,demoAccounts,engines,hostPage,hydration,peers,policy,recipes,shop}.test.ts',
  'test/examples/{honoWorkers,next,ownBackend,ownProvider,shadcn,vendure,viteExpress}.test.ts',
]
const endToEnd = ['test/{e2e,examples}/**/*.test.ts']
const node = [
  'test/{architecture,api,bundle,docs,package,readme}.test.ts',
  'test/{adapter,conformance,countries,experiments,faults,integrations,locales,lookup,providers,schema,scripts,sections,server,testing}/**/*.test.ts',
  'test/**/*.ssr.test.tsx',
]
const browser = ['test/browser/**/*.test.tsx']
// Every state of every section, in both color schemes and directions.
const accessibility = ['test/browser/accessibility.test.tsx']
// A separate process or page for each file takes a third more time. Only a file that replaces modules or globals, or
// that depends on what is loaded, needs its own.
const isolated = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => /\.test\.tsx?$/.test(file) && /^(vi\.(do)?mock\(|\/\/ Isolated: )/m.test(readFileSync(file, 'utf8')),
  )
const pages = isolated.filter((file) => file.startsWith('test/browser/'))
const endToEndTimes = { testTimeout: 120_000, hookTimeout: 120_000 }

// A new object for each project: vitest writes the project's name into it.
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
  commands: { act },
})

// A dependency that is found while tests run reloads the page under them, so the scanner sees every source first.
const optimizeDeps = {
  entries: ['src/**/*.{ts,tsx}', 'stories/**/*.{ts,tsx}', 'test/browser/**/*.{ts,tsx}', 'test/setup.ts'],
  include: ['react/jsx-runtime', 'react/jsx-dev-runtime', '@testing-library/user-event'],
}

// Examples read the kit by its name.
const resolve = {
  tsconfigPaths: true,
  alias: { 'tillkit/styles.css': fileURLToPath(new URL('src/styles.css', import.meta.url)) },
}

// A test without an assertion shows nothing. A machine that is busy with other tests needs more than a second.
const expect = { requireAssertions: true, poll: { timeout: 10_000 } }

type ProjectTest = {
  name: string
  isolate?: boolean
  include: string[]
  exclude?: string[]
  sequence?: { groupOrder: number }
}

const inDom = (test: ProjectTest) => ({
  resolve,
  test: {
    ...test,
    expect,
    environment: 'jsdom' as const,
    setupFiles: ['test/setup.ts'],
    testTimeout: 40_000,
    hookTimeout: 40_000,
  },
})

const inBrowser = (test: ProjectTest) => ({
  optimizeDeps,
  test: { ...test, expect, setupFiles: ['test/setup.ts'], testTimeout: 60_000, browser: inChromium() },
})

export default defineConfig({
  test: {
    // While other steps run, the first page may need a minute to load.
    browser: { connectTimeout: 180_000 },
    projects: [
      inDom({
        name: 'unit',
        isolate: false,
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: [...node, ...browser, ...endToEnd, ...isolated],
      }),
      inDom({ name: 'isolated', include: isolated, exclude: pages }),
      {
        resolve,
        test: {
          name: 'node',
          expect,
          environment: 'node',
          isolate: false,
          include: node,
          exclude: [...rest, ...isolated],
          testTimeout: 40_000,
          hookTimeout: 40_000,
        },
      },
      { test: { name: 'e2e', expect, environment: 'node', include: endToEnd, exclude: rest, ...endToEndTimes } },
      { test: { name: 'rest', expect, environment: 'node', include: rest, ...endToEndTimes } },
      inBrowser({ name: 'browser', isolate: false, include: browser, exclude: [...pages, ...accessibility] }),
      inBrowser({ name: 'accessibility', include: accessibility }),
      // Runs after the others, because pages of one Chromium take the focus from each other.
      inBrowser({ name: 'pages', include: pages, sequence: { groupOrder: 1 } }),
      {
        optimizeDeps,
        plugins: [storybookTest({ configDir: '.storybook' })],
        // One page for all stories: Storybook itself unmounts each story before the next.
        test: { name: 'storybook', expect, isolate: false, testTimeout: 60_000, browser: inChromium() },
      },
    ],
  },
})
