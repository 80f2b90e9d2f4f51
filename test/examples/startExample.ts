import { spawn } from 'node:child_process'
import { once } from 'node:events'

import type { Example } from './installExample.js'

/** A running example. */
export interface Running {
  /** Without a slash at the end. */
  url: string
  /** Everything that the build and the server have printed. */
  output: string
  /** Stops it and removes the example. */
  stop(): Promise<void>
}

/** Runs `npm start` in the folder of an example, as its README says, on a free port and without an account. */
export async function startExample(
  { folder, remove }: Example,
  variables: Record<string, string> = {},
): Promise<Running> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('STRIPE_'))
  // Vitest's NODE_ENV would cause a development build.
  const env = {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production' as const,
    PORT: '0',
    NEXT_TELEMETRY_DISABLED: '1',
    ...variables,
  }
  // Its own process group, so that npm's children end with it.
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true })
  const closed = once(child, 'close')
  const running: Running = {
    url: '',
    output: '',
    async stop() {
      if (child.pid && child.exitCode === null) process.kill(-child.pid)
      await closed
      remove()
    },
  }
  running.url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        running.output += text
        const [found] = /http:\/\/localhost:\d+/.exec(running.output) ?? []
        if (found) resolve(found)
      })
    }
    child.once('close', () => {
      remove()
      reject(new Error(`npm start ended:\n${running.output}`))
    })
  })
  return running
}
