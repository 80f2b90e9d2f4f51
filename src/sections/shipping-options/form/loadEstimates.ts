import type { LazyModule } from '../../../schema/lazyModule.js'
import { estimateText } from './estimateText.js'

const loaded = { estimateText }

/** The texts of delivery estimates, at once: servers have them. */
export const loadEstimates: LazyModule<typeof loaded> = /* @__PURE__ */ Object.assign(async () => loaded, { loaded })
