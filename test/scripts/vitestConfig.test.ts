import type { TestUserConfig } from 'vitest/config'
import { describe, expect, it } from 'vitest'

import config from '../../vitest.config.js'
import mutateConfig from '../../vitest.mutate.config.js'
import integrationsConfig from '../integrations/vitest.config.js'

const projects = (config.test?.projects ?? []).map((project) => (project as { test: TestUserConfig }).test)
const configs = [...projects, mutateConfig.test, integrationsConfig.test]

describe('every configuration of Vitest', () => {
  it('fails a test without an assertion', () => {
    expect(projects.map(({ name }) => name)).toEqual([
      'unit',
      'isolated',
      'node',
      'e2e',
      'rest',
      'browser',
      'accessibility',
      'pages',
      'storybook',
    ])
    expect(configs.map((test) => test?.expect?.requireAssertions)).toEqual(configs.map(() => true))
  })
})
