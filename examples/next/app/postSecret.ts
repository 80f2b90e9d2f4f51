import { randomBytes } from 'node:crypto'

/**
 * The key of the cookie with the entries of a posted form. In production: your own random text, the same on all your
 * servers.
 */
export const postSecret = (process.env.POST_SECRET ??= randomBytes(32).toString('hex'))
