import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../sections/issue.js'
import type { DefaultValues } from '../sections/schema.js'

/** The outcome of a natively posted form. */
export interface FormPost {
  /** The typed values. */
  values: DefaultValues
  /** The issues. A failed save is one issue without a path, whose code is the reason. */
  issues: SessionIssue[]
  /** How the save ended. */
  status: SessionUpdateResult['status']
  /** The session of the answer, such as the shipping options. */
  session?: SessionInfo
}

/** Stores text that is too long for a cookie, encrypted. */
export interface PostStore {
  /** Stores a text under a new ID for some seconds. */
  set(id: string, text: string, seconds: number): void | Promise<void>
  /** Returns the text of an ID; nothing if it has expired. */
  get(id: string): string | null | undefined | Promise<string | null | undefined>
}

/** How `readPost` reads the relay's cookie. */
export interface PostSecret {
  /** The key of the cookie: at least 32 characters, the same on all your servers. Required without `render`. */
  secret?: string
  /**
   * Your own store for text of more than 6 000 characters. Without it, the page then starts without the typed values.
   */
  store?: PostStore
}

/** How the relay answers natively posted forms. */
export interface FormsOptions extends PostSecret {
  /**
   * Returns the next page: a path, or a URL of an origin in `origins`. Called after a save, and without `render` after
   * every post. The result must not contain typed values.
   */
  redirect(result: SessionUpdateResult, request: Request): string | Promise<string>
  /** Returns the page again after a post that was not saved: HTML, answered with status 422, or a `Response`. */
  render?(post: FormPost, request: Request): string | Response | Promise<string | Response>
}

/** Throws a `TypeError` that names a missing or invalid option. */
export function checkForms(forms: unknown): void {
  const check = (holds: unknown, fault: string) => {
    if (!holds) throw new TypeError(`createRelay: ${fault}`)
  }
  check(typeof forms === 'object' && forms !== null, 'forms is not an object. Give { redirect, secret }.')
  const { redirect, render, secret, store } = forms as Partial<Record<keyof FormsOptions, unknown>>
  check(typeof redirect === 'function', 'forms.redirect is missing. Return the path of the page to show next.')
  check(
    render === undefined || typeof render === 'function',
    'forms.render is not a function. Return the page as HTML.',
  )
  check(render ?? secret, 'forms has neither render nor secret, so what was typed would be lost. Give one.')
  check(
    secret === undefined || (typeof secret === 'string' && secret.length >= 32),
    'forms.secret is not a string of at least 32 characters. Make a random one, and keep it on your servers.',
  )
  const { set, get } = (store ?? {}) as Partial<Record<keyof PostStore, unknown>>
  const isStore = secret !== undefined && typeof set === 'function' && typeof get === 'function'
  check(
    store === undefined || isStore,
    'forms.store needs the functions set and get, and forms.secret. Give all three.',
  )
}
