import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { chromiumCandidates } from '../../scripts/findChromium.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function install(path: string) {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}

describe('chromiumCandidates', () => {
  it('is empty on a machine without a browser', () => {
    expect(chromiumCandidates({ PATH: folder }, [join(folder, 'gone')])).toEqual([])
    expect(chromiumCandidates({}, [])).toEqual([])
  })

  it('uses only CHROMIUM_PATH if it is set, so that a typo is noticed', () => {
    const PATH = join(install('bin/chromium'), '..')
    expect(chromiumCandidates({ CHROMIUM_PATH: '/no/such', PATH }, [])).toEqual(['/no/such'])
  })

  it('prefers Chromium to Chrome, and both to a downloaded one', () => {
    const chrome = install('a/google-chrome')
    const chromium = install('b/chromium')
    const brought = install('c/chrome')
    const PATH = [join(folder, 'a'), join(folder, 'b')].join(delimiter)
    expect(chromiumCandidates({ PATH }, [brought])).toEqual([chromium, chrome, brought])
  })
})
