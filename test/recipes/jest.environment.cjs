const { TestEnvironment } = require('jest-environment-jsdom')

// Every browser has these, but jest's jsdom hides Node's.
const web = { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone }

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, web)
  }
}
