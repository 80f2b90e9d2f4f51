// @ts-check
// What `npm run mutate` (scripts/mutate.mjs) runs: it changes the code bit by bit and prints which change no test notices.
// What did not change since the last run is not run again.
import { availableParallelism } from 'node:os'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['src/{adapter,providers,schema,server}/**/*.ts', 'src/sections/**/schema.ts'],
  ignorePatterns: ['/.cache', '/dist', '/examples', '/stories', '/test/next', '/storybook-static'],
  // It would rewrite tsconfig.json with an API that TypeScript 7 does not have, and there is nothing to rewrite.
  tsconfigFile: 'none',
  concurrency: availableParallelism(),
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/stryker/incremental.json',
  tempDirName: '.cache/stryker/tmp',
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: '.cache/stryker/report.html' },
  jsonReporter: { fileName: '.cache/stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 30,
}
