// @ts-check

/**
 * A measurement and its budget. With `against`, the ratio must meet the budget; otherwise `ours`. Without a limit, the row only
 * informs.
 *
 * @typedef {{ id: string, what: string, unit: string, ours: number, against?: number, peer?: string, atMost?: number, atLeast?: number }} Measured
 * @typedef {Measured & { ratio?: number, budget?: string, pass?: boolean }} Row
 */

/** @param {Measured} measured @returns {Row} */
export function judge(measured) {
  const { ours, against, atMost, atLeast } = measured
  const ratio = against === undefined ? undefined : ours / against
  const judged = ratio ?? ours
  const words = [atMost !== undefined && `≤ ${atMost}`, atLeast !== undefined && `≥ ${atLeast}`].filter(Boolean)
  return {
    ...measured,
    ...(ratio !== undefined && { ratio }),
    ...(words.length && {
      budget: words.join(', ') + (ratio === undefined ? '' : ' ×'),
      // NaN must not pass.
      pass: judged <= (atMost ?? judged) && judged >= (atLeast ?? judged),
    }),
  }
}
