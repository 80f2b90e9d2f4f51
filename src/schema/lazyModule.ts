/** A module that is loaded on demand and cached. Calling it loads the module, and rejects if that fails. */
export interface LazyModule<Module> {
  (): Promise<Module>
  /** The module, once it is loaded. */
  loaded?: Module
  /** Whether loading has failed before. */
  hasFailed?: boolean
}

/** Wraps a dynamic import. The module is loaded once; after a failure, the next call tries again. */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  const lazy: LazyModule<Module> = async () => {
    try {
      return (lazy.loaded ??= await load())
    } catch (error) {
      lazy.hasFailed = true
      throw error
    }
  }
  return lazy
}
