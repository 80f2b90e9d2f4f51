import type { FailureReason } from './result.js'

/** Every `FailureReason`. */
export const reasons = 'offline timeout unavailable rate-limited conflict unauthorized ended misconfigured'.split(' ')

export const isReason = (given: unknown): given is FailureReason => reasons.includes(given as string)

/** Whether a failure with this reason is temporary. */
export const isTemporary = (reason: FailureReason): boolean => reason !== 'ended' && reason !== 'misconfigured'
