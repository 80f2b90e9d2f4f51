import type { SandboxId } from '../../src/testing/index.js'
import { sandboxes } from '../../src/testing/sandboxes.js'
import { runSchedule, type ScheduleReport } from './runSchedule.js'
import { steadyClock } from './steadyClock.js'

/** All providers with a sandbox. */
export const providers = Object.keys(sandboxes) as SandboxId[]

export interface Schedules {
  provider: SandboxId
  /** The number of schedules. */
  runs: number
  /** The seed of the first; each further one has the next number. */
  seed: number
  /** How many run at the same time. */
  atOnce?: number
}

export interface SchedulesReport {
  /** The reports of the schedules with problems, by seed. */
  failures: Map<number, ScheduleReport>
  writes: number
}

/** Runs schedules with consecutive seeds, several at the same time. */
export async function runSchedules({ provider, runs, seed, atOnce = 48 }: Schedules): Promise<SchedulesReport> {
  const report: SchedulesReport = { failures: new Map(), writes: 0 }
  const restore = steadyClock()
  let next = 0
  async function work(): Promise<void> {
    for (let run = next++; run < runs; run = next++) {
      const result = await runSchedule({ provider, seed: seed + run })
      report.writes += result.writes
      if (result.problems.length > 0) report.failures.set(seed + run, result)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, runs) }, work))
  } finally {
    restore()
  }
  return report
}
