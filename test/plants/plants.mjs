// @ts-check
import { adapter } from './adapter.mjs'
import { server } from './server.mjs'

/** @typedef {import('../../scripts/plant/plantProblems.mjs').Plant} Plant */

/** The bugs that `npm run plant` plants. @type {readonly Plant[]} */
export const plants = [...adapter, ...server]
