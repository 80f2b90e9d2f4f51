// Of what is shorter only noise would be compared.
const leastMs = 2
const rounds = 10

/** Above what a growth with the size comes to on a busy machine, and below that with its square. */
export const linear = 10

/**
 * How many times as long a function takes for four times the input: at most about 4 where the time grows with the size, 16
 * where it grows with its square. The least of as many rounds as it takes to see that it is linear.
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

/** Of the processor, so that what else the machine does is left out. */
async function timeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
