import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

/** The demo in its own process, as `npm start` runs it. */
export interface Demo {
  /** Without a slash at the end; `''` if the demo ended before it printed a URL. */
  url: string
  /** Everything that the process has printed. */
  output(): string
  /** Interrupts it like Ctrl+C and returns its exit code. */
  stop(): Promise<number | null>
}

/** Runs `npm start` with these variables and without the developer's accounts. Default: a free port. */
export async function startDemo(variables: Record<string, string> = {}, args = ['--port', '0']): Promise<Demo> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(STRIPE|FASTSPRING)_/.test(name))
  const child = spawn(process.execPath, [script, ...args], { env: { ...Object.fromEntries(inherited), ...variables } })
  const ended = once(child, 'close') as Promise<[number | null]>
  let output = ''
  const url = await new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const [found] = /http:\/\/\S+(?=\/\n)/.exec(output) ?? []
        if (found) resolve(found)
      })
    }
    child.once('close', () => resolve(''))
  })
  return {
    url,
    output: () => output,
    async stop() {
      child.kill('SIGINT')
      return (await ended)[0]
    },
  }
}
