// The WHATWG pattern of <input type="email"> (html.spec.whatwg.org/#valid-e-mail-address) with a dot in the host.
const pattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** Whether a browser would accept the address and its host has a dot. */
export const isEmail = (value: string): boolean => pattern.test(value)
