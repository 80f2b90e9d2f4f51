// Below this the comparison would only measure noise.
const leastMs = 2
const rounds = 10

/** Above the ratio of linear growth on a busy machine, and below that of quadratic growth. */
export const linear = 10

/**
 * How many times as long a function takes for four times the input: at most about 4 for linear time, 16 for quadratic
 * time. Runs until the result is linear, or up to a number of rounds, and returns the lowest ratio.
 */
export async function growth(run: (size: number) => unknown, size: number): Promise<number> {
  let [one, four] = [Infinity, Infinity]
  const ratio = () => four / Math.max(one, leastMs)
  for (let round = 0; round < rounds && !(ratio() < linear); round++) {
    one = Math.min(one, await timeOf(() => run(size)))
    four = Math.min(four, await timeOf(() => run(4 * size)))
  }
  return ratio()
}

/** CPU time, which excludes other work of the machine. */
async function timeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
