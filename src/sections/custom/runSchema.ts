import type { SessionIssue } from '../../schema/issue.js'
import type { StandardResult, StandardSchemaV1 } from '../../schema/standardSchema.js'

const patienceMs = 5000

/** A fault of your schema. `error`: what it threw. */
export interface SchemaFault {
  what: string
  error?: unknown
}

/** Returns a line for your log. It never contains a value. */
export function describeFault(key: string, { what, error }: SchemaFault): string {
  const name = error instanceof Error && /^\w{1,60}$/.test(error.name) ? ` ${error.name}` : ''
  return `The schema of rules.customFields["${key}"] ${what}${name}. It must return a string or issues within 5 seconds.`
}

/** The result of one value: its canonical form, or an issue. */
export interface SchemaResult {
  value?: string
  issue?: Pick<SessionIssue, 'code' | 'message'>
  fault?: SchemaFault
}

const unchecked = (what: string, error?: unknown): SchemaResult => ({
  issue: { code: 'unchecked' },
  fault: { what, error },
})

/** Runs your schema for a text. Never rejects, and takes 5 seconds at most. */
export async function runSchema(schema: StandardSchemaV1<string, string>, text: string): Promise<SchemaResult> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<SchemaResult>((resolve) => {
    timer = setTimeout(resolve, patienceMs, unchecked('did not answer in time'))
  })
  try {
    return await Promise.race([late, judge(schema, text)])
  } catch (error) {
    return unchecked('threw', error)
  } finally {
    clearTimeout(timer)
  }
}

async function judge(schema: StandardSchemaV1<string, string>, text: string): Promise<SchemaResult> {
  // JavaScript schemas may return anything. In arktype, `issues` is a getter.
  const result = (await schema['~standard'].validate(text)) as Partial<StandardResult<unknown>> | undefined | null
  if (result?.issues) {
    const message: unknown = (result.issues as readonly ({ message?: unknown } | undefined)[])[0]?.message
    return { issue: { code: 'invalid', ...(typeof message === 'string' && { message }) } }
  }
  const value: unknown = (result as { value?: unknown } | undefined | null)?.value
  return typeof value === 'string' ? { value } : unchecked('returned something other than a string')
}
