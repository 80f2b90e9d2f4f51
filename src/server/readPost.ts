import type { DefaultValues } from '../sections/schema.js'
import type { FormPost, PostSecret } from './formsOptions.js'
import { openPost } from './postCookie.js'

/** The data to render a page again after a natively posted form. */
export interface ReadPost extends Omit<FormPost, 'values'> {
  /** The typed values. */
  defaultValues: DefaultValues
}

/** The part of a request that `readPost` reads. In Next: `{ headers: await headers() }`. */
export interface PostRequest {
  headers: Pick<Headers, 'get'>
}

/**
 * Returns the outcome of the form that this browser posted in the last five minutes, from the relay's cookie; undefined
 * if there is none. `secret` and `store` are those of `forms`.
 */
export async function readPost(request: PostRequest, secret: PostSecret): Promise<ReadPost | undefined> {
  if (secret.secret === undefined) return undefined
  const post = (await openPost((name) => request.headers.get(name), secret)) as FormPost | undefined
  if (!post) return undefined
  const { values, ...rest } = post
  return { defaultValues: values, ...rest }
}
