import { randomBytes } from 'node:crypto'

/** Replaces the merchant's own login or cart: identifies this browser. */
export const readVisitor = ({ headers }: Request): string | undefined =>
  /(?:^|; *)visitor=([0-9a-f]{24})(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1]

/** Creates an id for a browser without one. */
export const newVisitor = (): string => randomBytes(12).toString('hex')

/** The cookie of a visitor. Scripts cannot read it. */
export const toCookie = (visitor: string): string => `visitor=${visitor}; Path=/; HttpOnly; SameSite=Lax`
