// @ts-check

/** @typedef {import('./runSteps.mjs').Outcome} Outcome */

/**
 * The results of all steps, as text. Failures are last, because CI shows the end of a log first.
 * @param {readonly Outcome[]} outcomes @param {number} seconds
 */
export function summary(outcomes, seconds) {
  const steps = outcomes.map(
    ({ name, passed, failed, seconds: took }) =>
      `${failed ? 'Failed' : 'Passed'}: ${name}, ${passed} passed, ${failed} failed, ${minutes(took)}`,
  )
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  return [
    ...steps,
    '',
    `${sum('passed')} passed, ${sum('failed')} failed, ${minutes(seconds)}`,
    ...(failures.length ? ['', 'Failed:', ...failures.map((failure) => `  ${failure}`)] : []),
  ].join('\n')
}

/** @param {number} seconds */
const minutes = (seconds) => `${(seconds / 60).toFixed(1)} min`
