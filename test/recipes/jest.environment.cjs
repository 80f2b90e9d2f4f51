const { TestEnvironment } = require('jest-environment-jsdom')

// Every browser has these, and jest's jsdom hides those of Node.
const web = { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone }

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, web)
  }
}
