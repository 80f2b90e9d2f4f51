// @ts-check

/** @param {string} id */
const exportOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const render = "createRoot(document.querySelector('main') ?? document.body).render("

/** @param {string} imports @param {string} element */
const page = (imports, element) => `
import { createRoot } from 'react-dom/client'
${imports}
${render}${element})`

/** The same application, mounted and unmounted by its page with `show()` and `hide()`. @param {string} source */
export const onDemand = (source) =>
  source.replace(
    render,
    `
let root
globalThis.hide = () => root.unmount()
globalThis.show = () => (root = createRoot(document.querySelector('main'))).render(`,
  )

/** @param {string} name */
const form = (name) => page(`import { ${name} } from './scripts/bench/forms/${name}.jsx'`, `<${name} />`)

/** @param {string} component @param {string} id of a provider */
const kit = (component, id) =>
  page(
    `import { ${component}, createRelayAdapter } from './src/index.js'
import { ${exportOf(id)} } from './src/providers/${id}/index.js'
const adapter = createRelayAdapter({ url: '/api/checkout', provider: ${exportOf(id)} })`,
    `<${component} adapter={adapter} />`,
  )

/**
 * The applications to compare, as modules for `bundleApp`: ours with a relay adapter and a provider, the hand-written
 * floors, the peers.
 */
export const sources = {
  /** @param {string} id of a provider */
  checkout: (id) => kit('CheckoutForm', id),
  /** @param {string} id of a provider */
  address: (id) => kit('BillingAddressForm', id),
  floorCheckout: form('FloorCheckout'),
  floorAddress: form('FloorAddress'),
  native: form('NativeForm'),
  formik: form('FormikAddress'),
  mui: form('MuiAddress'),
  adyen: `
import { AdyenCheckout, Address } from '@adyen/adyen-web'
const checkout = await AdyenCheckout({ clientKey: 'test_0', environment: 'test', countryCode: 'US', analytics: { enabled: false } })
new Address(checkout, { onChange: console.log }).mount('main')`,
  proof: `
import { createRoot, hydrateRoot } from 'react-dom/client'
import { ProofCheckout } from './scripts/bench/forms/ProofCheckout.jsx'
const main = document.querySelector('main')
const onRecoverableError = (error) => complaints.push(String(error))
globalThis.complaints = []
globalThis.hydrate = () => hydrateRoot(main, <ProofCheckout />, { onRecoverableError })
if (!main.firstChild) createRoot(main).render(<ProofCheckout save={location.hash.slice(1) || 'submit'} />)
else if (location.hash !== '#late') hydrate()`,
}
