// @ts-check
import { adapter } from './adapter.mjs'
import { form } from './form.mjs'
import { providers } from './providers.mjs'
import { schema } from './schema.mjs'
import { server } from './server.mjs'

/** @typedef {import('../../scripts/plant/plantProblems.mjs').Plant} Plant */

/** The bugs that `npm run plant` plants. @type {readonly Plant[]} */
export const plants = [...adapter, ...server, ...providers, ...schema, ...form]
