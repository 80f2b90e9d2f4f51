import type { Comment, Module, Node } from './parseModules.js'

// Private words, and what to write instead. Only words without another common meaning: the rule must give no false alarm.
const privateWords: readonly (readonly [word: RegExp, plain: string])[] = [
  [/\bodd\b/i, 'suspicious, unusual'],
  [/\bwho?ever\b/i, 'the caller, the shopper'],
  [/\bwhatever\b/i, 'any'],
  [/\b(?:no|some)body\b/i, 'name who it is, or use the passive'],
  [/\btold\b/i, 'reported, notified'],
  [/\bverdicts?\b/i, 'validation, result'],
  [/\bjudge[ds]?\b/i, 'validate'],
  [/\bmend(?:s|ed)?\b/i, 'correct, fix'],
  [/\bstands?\b(?!-in)/i, 'is, contains'],
  [/\bgives? way\b/i, 'is replaced'],
  [/\bheld back\b/i, 'is not sent'],
  [/\bof one's own\b/i, 'custom, your own'],
  [/\bhost's words?\b/i, 'your text'],
  [/\blets? it pass\b/i, 'accepts'],
  [/\btakes? in\b/i, 'accepts'],
  [/\banew\b/i, 'again'],
  [/\blest\b/i, 'so that … not'],
]

const longestSentence = 30
const longestName = 25

/** What is hard to read in a text: private words, and sentences of more than `longest` words. Ignores code in backticks. */
export function hardToRead(text: string, longest = longestSentence): string[] {
  const prose = text.replace(/`[^`]*`/g, '').replace(/\s+/g, ' ')
  const words = privateWords.flatMap(([word, plain]) => {
    const found = word.exec(prose)?.[0]
    return found ? [`"${found}" is a private word. Write: ${plain}.`] : []
  })
  const long = prose.split(/(?<=[.!?:;])\s/).flatMap((sentence) => {
    const count = sentence.match(/\S*\p{L}\S*/gu)?.length ?? 0
    return count > longest ? [`a sentence of ${count} words: ${sentence.slice(0, 60)}…`] : []
  })
  return [...words, ...long]
}

/** The comments of a file. Line comments below each other are one text. */
export function commentTexts(comments: readonly Comment[], text: string): { at: number; text: string }[] {
  const texts: { at: number; end: number; text: string; isLine: boolean }[] = []
  for (const { type, value, start, end } of comments) {
    const last = texts.at(-1)
    const isLine = type === 'Line'
    if (last?.isLine && isLine && /^\s*$/.test(text.slice(last.end, start))) {
      Object.assign(last, { end, text: `${last.text} ${value}` })
    } else texts.push({ at: start, end, text: isLine ? value : value.replace(/^\s*\*/gm, ''), isLine })
  }
  return texts
}

/** The texts of a page of Markdown: paragraphs, list items, headings and cells, without code and addresses. */
export function pageTexts(page: string): string[] {
  return page
    .replace(/^```[^]*?^```/gm, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\n\s*\n|\n(?=\s*(?:[-*#|]|\d+\.))|\|/)
}

/** What is hard to read in the comments and the test names of a file outside `src`. */
export function hardToReadIn({ nodes, comments, text }: Module): { at: number; message: string }[] {
  const prose = commentTexts(comments, text).map((comment) => ({ ...comment, text: withoutTypes(comment.text) }))
  return [
    ...prose.flatMap(({ at, text: comment }) => hardToRead(comment).map((message) => ({ at, message }))),
    ...testNames(nodes).flatMap(({ at, name }) => hardToRead(name, longestName).map((message) => ({ at, message }))),
  ]
}

/** The names of suites and tests. A single word is the name of what is tested. */
function testNames(nodes: readonly Node[]): { at: number; name: string }[] {
  return nodes.flatMap(({ type, callee, arguments: given, start }) => {
    if (type !== 'CallExpression' || !/^(describe|it|test)$/.test(String(calleeName(callee as Node)))) return []
    const [first] = given as Node[]
    const quasis = (first?.quasis ?? []) as { value: { cooked: string } }[]
    const name = String(first?.value ?? quasis.map(({ value }) => value.cooked).join('…'))
    return /\s/.test(name) ? [{ at: start, name }] : []
  })
}

function calleeName(callee: Node): unknown {
  const inner = callee.callee ?? callee.object ?? callee.tag
  return inner ? calleeName(inner as Node) : callee.name
}

/** A comment of JSDoc without its types in braces, and with a sentence for each tag. */
function withoutTypes(comment: string): string {
  const shorter = comment.replace(/\{[^{}]*\}/g, '')
  return shorter === comment ? comment.replace(/\s@(?=\w)/g, '. ') : withoutTypes(shorter)
}
