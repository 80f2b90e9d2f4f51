import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** The text of a page of the repository, by path. */
export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** The Markdown files of a folder. */
export const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).filter((file) => /\.mdx?$/.test(file))

/** The code blocks of a text, as files named after the heading above them: `a-form.tsx`, the next one `a-form-2.tsx`. */
export function blocksOf(text: string, prefix = ''): [file: string, code: string][] {
  const counts = new Map<string, number>()
  let name = ''
  return [...text.matchAll(/^#{1,3} ([^\n]+)$|^```(\w*)\n([^]*?)^```/gm)].flatMap(
    ([, heading, extension, code = '']) => {
      if (heading)
        name = `${prefix}${heading
          .toLowerCase()
          .replace(/[^\w ]/g, '')
          .replaceAll(' ', '-')}`
      if (extension !== 'ts' && extension !== 'tsx') return []
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return [[`${name}${count > 1 ? `-${count}` : ''}.${extension}`, code]]
    },
  )
}

/** The code blocks of every page of a folder. */
export const blocksIn = (folder: string): [file: string, code: string][] =>
  pagesIn(folder).flatMap((page) =>
    blocksOf(textOf(`${folder}/${page}`), `${page.replace(/\.mdx?$/, '').toLowerCase()}-`),
  )
