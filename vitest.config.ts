import { readdirSync, readFileSync } from 'node:fs'

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { act } from './test/browser/pointerAndKeys.js'
import { launchOptions } from './test/chromium.js'

// What takes minutes or installs something, and has a cheaper test beside it: `npm run test:all`.
const rest = [
  'test/{experiments/experiments,package,integrations/integrations,faults/canaries,faults/lowestZod}.test.ts',
  'test/e2e/{autofill,csrf,demoAccounts,engines,hostPage,hydration,peers,policy,recipes,shop}.test.ts',
  'test/examples/{honoWorkers,next,ownBackend,ownProvider,shadcn,vendure,viteExpress}.test.ts',
]
const endToEnd = ['test/{e2e,examples}/**/*.test.ts']
const node = [
  'test/{architecture,api,bundle,docs,package,readme}.test.ts',
  'test/{adapter,conformance,countries,experiments,faults,integrations,locales,lookup,providers,schema,scripts,sections,server,testing}/**/*.test.ts',
  'test/**/*.ssr.test.tsx',
]
const browser = ['test/browser/**/*.test.tsx']
// A process for each file takes a third more time. Only a file that replaces modules or globals needs its own.
const isolated = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => /\.test\.tsx?$/.test(file) && /^(vi\.(do)?mock\(|\/\/ Isolated: )/m.test(readFileSync(file, 'utf8')),
  )
const endToEndTimes = { testTimeout: 60_000, hookTimeout: 60_000 }

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

// A test without an assertion shows nothing.
const expect = { requireAssertions: true }

const inDom = (test: { name: string; isolate?: boolean; include: string[]; exclude?: string[] }) => ({
  // Examples read the kit by its name.
  resolve: { tsconfigPaths: true },
  test: { ...test, expect, environment: 'jsdom' as const, setupFiles: ['test/setup.ts'], testTimeout: 20_000 },
})

export default defineConfig({
  test: {
    projects: [
      inDom({
        name: 'unit',
        isolate: false,
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: [...node, ...browser, ...endToEnd, ...isolated],
      }),
      inDom({ name: 'isolated', include: isolated }),
      {
        test: {
          name: 'node',
          expect,
          environment: 'node',
          isolate: false,
          include: node,
          exclude: [...rest, ...isolated],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'e2e', expect, environment: 'node', include: endToEnd, exclude: rest, ...endToEndTimes } },
      { test: { name: 'rest', expect, environment: 'node', include: rest, ...endToEndTimes } },
      {
        optimizeDeps,
        test: {
          name: 'browser',
          expect,
          include: browser,
          setupFiles: ['test/setup.ts'],
          testTimeout: 30_000,
          browser: inChromium(),
        },
      },
      {
        optimizeDeps,
        plugins: [storybookTest({ configDir: '.storybook' })],
        // One page for all stories: Storybook itself takes each off the page before the next.
        test: { name: 'storybook', expect, isolate: false, testTimeout: 30_000, browser: inChromium() },
      },
    ],
  },
})
