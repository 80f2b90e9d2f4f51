import { randomBytes } from 'node:crypto'

/** Stands for the merchant's own login or cart: who this browser is. */
export const readVisitor = ({ headers }: Request): string | undefined =>
  /(?:^|; *)visitor=([0-9a-f]{24})(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1]

/** A cookie for a browser that comes for the first time. No script can read it. */
export const newVisitor = (): string => `visitor=${randomBytes(12).toString('hex')}; Path=/; HttpOnly; SameSite=Lax`
