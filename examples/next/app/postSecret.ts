import { randomBytes } from 'node:crypto'

/** The key of the cookie with what a browser has posted. In production: a random text of yours, the same on all your servers. */
export const postSecret = (process.env.POST_SECRET ??= randomBytes(32).toString('hex'))
