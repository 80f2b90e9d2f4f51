import { randomBytes } from 'node:crypto'

/** Stands for the merchant's own login or cart: who this browser is. */
export const readVisitor = ({ headers }: Request): string | undefined =>
  /(?:^|; *)visitor=([0-9a-f]{24})(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1]

/** Names a browser that comes for the first time. */
export const newVisitor = (): string => randomBytes(12).toString('hex')

/** The cookie of a visitor. No script can read it. */
export const toCookie = (visitor: string): string => `visitor=${visitor}; Path=/; HttpOnly; SameSite=Lax`
