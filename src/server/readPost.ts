import type { DefaultValues } from '../sections/schema.js'
import type { FormPost, PostSecret } from './formsOptions.js'
import { openPost } from './postCookie.js'

/** What a page shows again after a browser has posted its form by itself. */
export interface ReadPost extends Omit<FormPost, 'values'> {
  /** What was typed. */
  defaultValues: DefaultValues
}

/** A request as far as `readPost` reads it. In Next: `{ headers: await headers() }`. */
export interface PostRequest {
  headers: Pick<Headers, 'get'>
}

/**
 * Returns what became of the form that this browser has posted in the last five minutes, from the cookie of the relay; undefined if
 * there is none. `secret` and `store` are those of `forms`.
 */
export async function readPost(request: PostRequest, secret: PostSecret): Promise<ReadPost | undefined> {
  if (secret.secret === undefined) return undefined
  const post = (await openPost((name) => request.headers.get(name), secret)) as FormPost | undefined
  if (!post) return undefined
  const { values, ...rest } = post
  return { defaultValues: values, ...rest }
}
