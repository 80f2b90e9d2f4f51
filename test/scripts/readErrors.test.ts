import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { errorsIn, readErrors } from '../../scripts/docs/readErrors.mjs'

const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8')
const [, blocks = ''] = /^## Errors for developers$([^]*)/m.exec(page) ?? []
const all = readErrors()

const textsIn = (code: string, file = 'form/a.ts') => errorsIn(code, file).map(({ text }) => text)

describe('the errors for developers', () => {
  it('are exactly those on docs/errors.md, each with its cause: else run `npm run docs`', () => {
    const rows = [...blocks.matchAll(/^\| (`.*`) +\| (\w+) +\| (.*?) *\|$/gm)].filter(([, message]) => message)
    const listed = rows.flatMap(([, message = '', where = '']) => {
      const text = /^(`+)([^]*?)\1$/.exec(message)?.[2] ?? ''
      return ['error', 'report', 'warning', 'answer', 'log', 'issue', 'fault'].includes(where) ? text.trim() : []
    })
    expect(all.length).toBeGreaterThan(150)
    expect(listed.toSorted()).toEqual(all.map(({ text }) => text.trim()).toSorted())
    expect(rows.filter(([, , , cause = '']) => !/^\S.*\.$/.test(cause)).map(([, message]) => message)).toEqual([])
  })

  it('say what to do', () => {
    // Errors without a remedy, or whose text implies it.
    const plain =
      /^(The outcome|The (client|deadline|provider|…)|HTTP|… threw|Internal error|createRelayAdapter: the relay)/
    const remedy = /[.:;] \S|\b(must|needs?|remove|give|use|send)\b/i
    const mute = all.filter(({ text, where }) => where !== 'fault' && !plain.test(text) && !remedy.test(text))
    expect(mute.map(({ text }) => text)).toEqual([])
  })

  it('are in plain words', () => {
    const private_ =
      /\b(is no|gives way|stands?|goes wrong|odd|told|taken here|comes? with|held|of now)\b|outside rendering/
    expect(all.filter(({ text }) => private_.test(text)).map(({ text }) => text)).toEqual([])
  })
})

describe('readErrors', () => {
  it.each([
    ['an error', "throw new TypeError('adapter missing')", ['adapter missing']],
    ['a template', 'throw new Error(`${name} is missing.`)', ['… is missing.']],
    ['lines that are joined', "throw new Error('one two, ' + 'three four.')", ['one two, three four.']],
    [
      'a text with a constant',
      "const what = 'your server'\nwarnOnce(() => `${what} answered ${status}`)",
      ['your server answered …'],
    ],
    ['a warning', "warnOnce('a mistake', () => isWrong)", ['a mistake']],
    ['both texts of a problem', "throw new Problem(500, 'Sent this.', 'Logged that.')", ['Sent this.', 'Logged that.']],
    ['either of two', "throw new Error(isA ? 'first text.' : 'second text.')", ['first text.', 'second text.']],
    [
      'what a function returns',
      "const fault = () => 'the label is missing. Give one.'",
      ['the label is missing. Give one.'],
    ],
    [
      'what a check says, with its name',
      "const check = (holds, fault) => { if (!holds) throw new TypeError(`createIt: ${fault}`) }\ncheck(a, 'a is missing.')",
      ['createIt: a is missing.'],
    ],
    ['a detail of the log', 'entry.detail = `${name} threw`', ['… threw']],
  ])('finds %s', (_what, code, texts) => {
    expect(textsIn(code)).toEqual(texts)
  })

  it.each([
    ['an internal error', "throw new RangeError('long')"],
    ['an attribute', 'const rel = "noopener noreferrer"'],
    ['why a provider cannot store a field', "const row = { gap: 'There is no such key.' }"],
    ['a selector', "node.querySelector('input, select, textarea')"],
  ])('leaves out %s', (_what, code) => {
    expect(textsIn(code)).toEqual([])
  })
})
