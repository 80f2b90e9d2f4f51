import { type SessionUpdate, sections } from '../sections/schema.js'
import { judgeBy, type JudgeOptions, type Verdict } from './judgeBy.js'

/** The verdict by all that is known of every section: that of the relay. */
export const judge = (update: SessionUpdate, options: JudgeOptions): Promise<Verdict> =>
  judgeBy(sections, update, options)
