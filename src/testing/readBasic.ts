/** Returns `user:password` of an HTTP Basic `Authorization` header; `''` for anything else. */
export function readBasic(authorization: string): string {
  try {
    return atob(/^Basic (\S+)$/.exec(authorization)?.[1] ?? '')
  } catch {
    return ''
  }
}
