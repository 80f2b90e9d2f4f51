import {
  bootstrap,
  DefaultLogger,
  dummyPaymentHandler,
  Importer,
  LanguageCode,
  LogLevel,
  Populator,
  RequestContextService,
} from '@vendure/core'

const products = `name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets
Teapot,teapot,A teapot,,,,,TP1,40,Standard,100,false,,
`

/** Starts Vendure with a database in memory, a teapot, two countries and two shipping methods. Returns its origin. */
export async function startVendure() {
  const app = await bootstrap({
    apiOptions: { port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
      tokenMethod: 'bearer',
      requireVerification: false,
      superadminCredentials: { identifier: 'admin', password: crypto.randomUUID() },
      cookieOptions: { secret: crypto.randomUUID() },
    },
    dbConnectionOptions: { type: 'sqljs', synchronize: true },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    logger: new DefaultLogger({ level: LogLevel.Error }),
  })
  await app.get(Populator).populateInitialData({
    defaultLanguage: LanguageCode.en,
    defaultZone: 'World',
    countries: [
      { code: 'US', name: 'United States', zone: 'World' },
      { code: 'DE', name: 'Germany', zone: 'World' },
    ],
    taxRates: [{ name: 'Standard', percentage: 20 }],
    shippingMethods: [
      { name: 'Standard', price: 500 },
      { name: 'Express', price: 1500 },
    ],
    paymentMethods: [],
    collections: [],
  })
  const context = await app.get(RequestContextService).create({ apiType: 'admin' })
  await new Promise((resolve, reject) => {
    app
      .get(Importer)
      .parseAndImport(products, context)
      .subscribe({ complete: () => resolve(undefined), error: reject })
  })
  const origin = `http://127.0.0.1:${app.getHttpServer().address().port}`
  // An account whose email address guests cannot use.
  await ask(
    origin,
    'mutation { registerCustomerAccount(input: { emailAddress: "owner@example.com", password: "teapot-1" }) { __typename } }',
  )
  return origin
}

/** Puts a teapot into a new order. Returns the token of its session. */
export async function startOrder(origin) {
  const answer = await ask(origin, 'mutation { addItemToOrder(productVariantId: 1, quantity: 1) { __typename } }')
  return answer.headers.get('vendure-auth-token')
}

const ask = (origin, query) =>
  fetch(`${origin}/shop-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
