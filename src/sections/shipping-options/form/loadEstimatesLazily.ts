import { lazyModule } from '../../../schema/lazyModule.js'

/** The texts of delivery estimates, loaded on demand in browsers. */
export const loadEstimates = /* @__PURE__ */ lazyModule(() => import('./estimateText.js'))
