/** `user:password` of an `Authorization` header with HTTP Basic; `''` for anything else. */
export function readBasic(authorization: string): string {
  try {
    return atob(/^Basic (\S+)$/.exec(authorization)?.[1] ?? '')
  } catch {
    return ''
  }
}
