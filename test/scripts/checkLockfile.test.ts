import { describe, expect, it } from 'vitest'

import { lockfileProblems } from '../../scripts/checkLockfile.mjs'

describe('lockfileProblems', () => {
  const native = { version: '1.0.0' }

  it('accepts locked packages, and reads the nearest one', () => {
    const packages = {
      '': { optionalDependencies: { fsevents: '~2.3.0' } },
      'node_modules/fsevents': { version: '2.3.3' },
      'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0' } },
      'node_modules/@tool/linux': { version: '2.0.0' },
      'node_modules/tool/node_modules/@tool/linux': native,
      'node_modules/other/node_modules/tool': { optionalDependencies: { '@tool/linux': '2.0.0' } },
    }
    expect(lockfileProblems({ packages })).toEqual([])
  })

  it('reports a platform package that npm left out', () => {
    const packages = {
      'node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { '@tool/linux': '1.0.0', '@tool/darwin': '1.0.0' },
      },
      'node_modules/@tool/linux': native,
    }
    expect(lockfileProblems({ packages })).toEqual(['node_modules/tool needs @tool/darwin@1.0.0, which is not locked'])
  })

  it('reports a platform package of another version', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.1' } },
      'node_modules/@tool/linux': native,
    }
    expect(lockfileProblems({ packages })).toEqual(['node_modules/tool needs @tool/linux@1.0.1, not 1.0.0'])
  })

  it('reports registry addresses, but allows funding links', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
      'node_modules/b': { version: 'git+ssh://git.example/b' },
      'node_modules/c': { funding: { url: 'https://c.example' } },
    }
    expect(lockfileProblems({ packages })).toEqual([
      'node_modules/a has "resolved"',
      'node_modules/b version holds an address',
    ])
  })
})
