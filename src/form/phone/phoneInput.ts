import { lazyModule } from '../../schema/lazyModule.js'
import { soon } from '../../schema/soon.js'
import type { InputKind } from '../store/inputs.js'
import { assistedInputs } from '../store/page.js'

// Loaded only for a page with a phone number. If it cannot be loaded, numbers are sent as typed.
const help = /* @__PURE__ */ lazyModule(() => import('./phoneHelp.js'))
const helpOrNone = () => help().catch(() => undefined)

/** The input kind of every phone number. */
export const phoneInput: InputKind = {
  type: 'tel',
  autofill: 'tel',
  ltr: true,
  async typing(control, path, valuesNow) {
    const loaded = await helpOrNone()
    if (!loaded || assistedInputs.has(control)) return
    assistedInputs.add(control)
    loaded.phoneTyping(control, () => loaded.phoneCountry(valuesNow(), path))
  },
  ready: (...given) => soon(help().then((loaded) => loaded.loadPhone(...given))),
  completed: (...given) => help.loaded?.completedPhone(...given),
  example: (...given) => help.loaded?.phoneExample(...given) ?? '+1 202 555 0123',
  warning: async (...given) => (await helpOrNone())?.phoneWarning(...given),
}
