/** A module that is loaded on demand and kept. Calling it loads the module; it rejects when that fails. */
export interface LazyModule<Module> {
  (): Promise<Module>
  /** The module, once it is loaded. */
  loaded?: Module
}

/** Wraps a dynamic import: the module is loaded once, and a call after a failure tries again. */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  const lazy: LazyModule<Module> = async () => (lazy.loaded ??= await load())
  return lazy
}
