// @ts-check

/** Returns a percentile of the values; default: the median. @param {number[]} values @param {number} [part] */
export function percentile(values, part = 0.5) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
