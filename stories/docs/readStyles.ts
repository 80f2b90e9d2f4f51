/** A public variable of the style sheet and its default. */
export interface Token {
  name: string
  fallback: string
}

const withoutComments = (css: string) => css.replaceAll(/\/\*[^]*?\*\//g, '')

/** Lists every `--till-…` of a style sheet in order, with its default. */
export function readTokens(css: string): Token[] {
  const text = withoutComments(css)
  const tokens = new Map<string, string>()
  for (const { 0: start, 1: name = '', index } of text.matchAll(/var\((--till-[\w-]+),\s*/g)) {
    const from = index + start.length
    if (!tokens.has(name)) tokens.set(name, text.slice(from, endOfBrackets(text, from)))
  }
  const names = publicNames(text)
  const announced = (fallback: string) => fallback.replaceAll(/--_[\w-]+/g, (own) => names.get(own) ?? own)
  return [...tokens].map(([name, fallback]) => ({ name, fallback: announced(fallback) }))
}

/** The style sheet has a private variable for each public one: `--_border` → `--till-color-border`. */
const publicNames = (text: string) =>
  new Map([...text.matchAll(/(--_[\w-]+):\s*var\((--till-[\w-]+)/g)].map(([, own, name]) => [own, name]))

/** Where the bracket closes that is open at `from`. */
function endOfBrackets(text: string, from: number): number {
  let depth = 1
  let at = from
  for (; depth > 0 && at < text.length; at += 1) depth += { '(': 1, ')': -1 }[text.charAt(at)] ?? 0
  return at - 1
}

/** Which variables the rules of each part use. */
export function readPartTokens(css: string): Map<string, Set<string>> {
  const text = withoutComments(css)
  const names = publicNames(text)
  const found = new Map<string, Set<string>>()
  const selectors: string[] = []
  for (const [, before = '', sign] of text.matchAll(/([^{};]*)([{};])/g)) {
    if (sign === '{') selectors.push(before)
    for (const [, variable = ''] of before.matchAll(/var\((--[\w-]+)/g)) {
      const name = names.get(variable) ?? variable
      if (name.startsWith('--till-'))
        for (const part of partsOf(selectors)) found.set(part, (found.get(part) ?? new Set<string>()).add(name))
    }
    if (sign === '}') selectors.pop()
  }
  return found
}

/** The parts of the innermost selector that names one. */
function partsOf(selectors: readonly string[]): string[] {
  const subject = selectors.findLast((selector) => /data-till=/.test(selector)) ?? ''
  return subject.split(/,(?![^(]*\))/).flatMap(
    (one) =>
      one
        .match(/data-till='(\w+)'/g)
        ?.at(-1)
        ?.slice(11, -1) ?? [],
  )
}
